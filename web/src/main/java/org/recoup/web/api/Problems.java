package org.recoup.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.recoup.platform.Changed;
import org.recoup.platform.Fault;
import org.recoup.platform.Forbidden;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;
import org.recoup.web.Faults;
import org.recoup.web.texts.Texts;

/** Every exception of the API as application/problem+json. */
public abstract class Problems<T extends Throwable> implements ExceptionMapper<T> {

    /** All that no other mapper takes. */
    @Provider
    public static class OfAnything extends Problems<Throwable> {}

    /** Before the mapper that RESTEasy brings for these. */
    @Provider
    public static class OfViolations extends Problems<ConstraintViolationException> {}

    /** Before the mapper that RESTEasy brings for these. */
    @Provider
    public static class OfJson extends Problems<JsonProcessingException> {}

    private static final Logger LOG = Logger.getLogger("org.recoup.api");

    @Override
    public Response toResponse(T thrown) {
        return Faults.in(thrown)
                .map(refused -> answer(status(refused), refused.faults()))
                .orElseGet(() -> other(thrown));
    }

    private static Response other(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                String path = json instanceof JsonMappingException mapping ? path(mapping) : "";
                return answer(400, List.of(Fault.of(path, "json", json.getOriginalMessage())));
            }
        }
        if (thrown instanceof WebApplicationException web) {
            return answer(
                    web.getResponse().getStatus(),
                    List.of(Fault.of(
                            "", "http", web.getResponse().getStatusInfo().getReasonPhrase())));
        }
        LOG.error("the API failed", thrown);
        return answer(500, List.of(Fault.of("", "defect")));
    }

    private static int status(Refused refused) {
        return refused instanceof NotFound
                ? 404
                : refused instanceof Forbidden ? 403 : refused instanceof Changed ? 409 : 422;
    }

    private static Response answer(int status, List<Fault> faults) {
        List<Problem.FieldFault> words = faults.stream()
                .map(fault -> new Problem.FieldFault(fault.field(), fault.code(), Texts.of(fault)))
                .toList();
        String title = Response.Status.fromStatusCode(status) == null
                ? "Unprocessable Content"
                : Response.Status.fromStatusCode(status).getReasonPhrase();
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem(
                        "about:blank",
                        title,
                        status,
                        words.stream().map(Problem.FieldFault::detail).collect(Collectors.joining(" ")),
                        words))
                .build();
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
