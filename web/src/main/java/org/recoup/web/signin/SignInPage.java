package org.recoup.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.FacesConfig;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.recoup.web.Messages;

/** The sign-in form. */
@Named
@RequestScoped
@FacesConfig
public class SignInPage {

    @Inject
    private SecurityContext security;

    @Inject
    private ExternalContext external;

    @Inject
    private FacesContext faces;

    @Inject
    private Messages messages;

    private String userName;
    private String password;
    private String from;

    public String signIn() throws IOException {
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(userName, password)));
        if (status != AuthenticationStatus.SUCCESS) {
            // The same words whether the name, the password or a lock is the reason: nothing is told to a guesser.
            messages.error(null, "sign.in.refused");
            return null;
        }
        // Only a path of our own: "//elsewhere" would leave the site.
        boolean ours = from != null && from.startsWith("/") && !from.startsWith("//") && !from.contains("\\");
        external.redirect(ours ? from : external.getRequestContextPath() + "/home.xhtml");
        faces.responseComplete();
        return null;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
