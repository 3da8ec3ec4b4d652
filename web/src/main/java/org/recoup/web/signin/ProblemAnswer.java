package org.recoup.web.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.recoup.web.api.Problem;
import org.recoup.web.texts.Texts;

/**
 * The problem document for a request that stops before it reaches the API. It is the container's error page for 401, so that the
 * container itself puts it in the place of the answer, instead of finding one that is sent already.
 */
@WebServlet(ProblemAnswer.PATH)
public class ProblemAnswer extends HttpServlet {

    static final String PATH = "/unauthorized";

    private static final long serialVersionUID = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("application/problem+json;charset=UTF-8");
        JSON.writeValue(
                response.getWriter(),
                new Problem(
                        "about:blank",
                        "Unauthorized",
                        HttpServletResponse.SC_UNAUTHORIZED,
                        Texts.of("fault.sign.in.token"),
                        List.of()));
    }
}
