package org.recoup.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.recoup.web.texts.Texts;

/** The problem document for a request that stops before it reaches the API. */
final class ProblemAnswer {

    private ProblemAnswer() {}

    static void unauthorized(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("application/problem+json;charset=UTF-8");
        try {
            response.getWriter()
                    .write("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\""
                            + Texts.of("fault.sign.in.token") + "\",\"faults\":[]}");
            // Sent at once: the container would put its own page in the place of an answer that is still open.
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
