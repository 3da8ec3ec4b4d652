package org.recoup.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.recoup.people.Callers;
import org.recoup.platform.Acting;

/** Says who acts in this request, for pages and API alike. Answers with figures are never kept by a cache. */
@WebFilter("/*")
public class ActingFilter extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Acting acting;

    @Inject
    private transient Callers callers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean resource = request.getRequestURI().contains("/jakarta.faces.resource/");
        Principal principal = request.getUserPrincipal();
        if (principal != null && !resource) {
            callers.named(principal.getName()).ifPresent(acting::as);
        }
        if (!resource) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
