package org.recoup.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Two ways in. Pages: the sign-in form, kept in the session. The API: a bearer token with each request and never the session alone, so
 * that no other site can use it through a visitor's cookie; the scripts of our own pages bring the {@link PageToken} of their session.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    static final String SIGNED_IN = "recoup.signed.in";

    @Inject
    private IdentityStoreHandler identities;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return request.getServletPath().startsWith("/api")
                ? byToken(request, response, context)
                : bySession(request, response, context);
    }

    private AuthenticationStatus byToken(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            CredentialValidationResult result =
                    identities.validate(new TokenCredential(header.substring(7).strip()));
            if (result.getStatus() == CredentialValidationResult.Status.VALID) {
                return context.notifyContainerAboutLogin(result);
            }
        }
        HttpSession session = request.getSession(false);
        if (PageToken.isOf(session, request.getHeader(PageToken.HEADER))
                && session.getAttribute(SIGNED_IN) instanceof String userName) {
            return context.notifyContainerAboutLogin(userName, Set.of());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        response.setHeader("WWW-Authenticate", "Bearer realm=\"Recoup\"");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus bySession(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential given = context.getAuthParameters().getCredential();
        if (given != null) {
            CredentialValidationResult result = identities.validate(given);
            if (result.getStatus() != CredentialValidationResult.Status.VALID) {
                return AuthenticationStatus.SEND_FAILURE;
            }
            request.getSession();
            request.changeSessionId();
            request.getSession().removeAttribute(PageToken.ATTRIBUTE);
            request.getSession()
                    .setAttribute(SIGNED_IN, result.getCallerPrincipal().getName());
            return context.notifyContainerAboutLogin(result);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SIGNED_IN) instanceof String userName) {
            return context.notifyContainerAboutLogin(userName, Set.of());
        }
        return context.isProtected() ? toSignIn(request, response) : context.doNothing();
    }

    private static AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response) {
        String wanted =
                request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        String page =
                request.getContextPath() + "/signin.xhtml?from=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml");
                response.getWriter()
                        .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + page
                                + "\"/></partial-response>");
            } else {
                response.sendRedirect(page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
