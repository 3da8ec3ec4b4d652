package org.recoup.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * With this a page's own script may use the API in the session: a secret of the session that stands in the page and comes back in a
 * header. Another site can make a browser send the cookie, but it can neither read the secret nor send such a header.
 */
@Named
@RequestScoped
public class PageToken {

    static final String HEADER = "X-Recoup-Page";

    static final String ATTRIBUTE = "recoup.page.token";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private HttpServletRequest request;

    /** Made when the first page asks for it. */
    public String getValue() {
        HttpSession session = request.getSession();
        if (session.getAttribute(ATTRIBUTE) instanceof String made) {
            return made;
        }
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        session.setAttribute(ATTRIBUTE, made);
        return made;
    }

    static boolean isOf(HttpSession session, String given) {
        return session != null
                && given != null
                && session.getAttribute(ATTRIBUTE) instanceof String made
                && MessageDigest.isEqual(made.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
