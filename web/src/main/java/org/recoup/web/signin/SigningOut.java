package org.recoup.web.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session. An address of its own, so that it works on every page, whatever state that page is in. */
@WebServlet("/signout")
public class SigningOut extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** Who signed out in another window comes here after signing in again. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/home.xhtml");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        response.sendRedirect(request.getContextPath() + "/signin.xhtml");
    }
}
