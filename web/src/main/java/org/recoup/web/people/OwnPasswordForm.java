package org.recoup.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.recoup.people.ChangingOwnPassword;
import org.recoup.web.Messages;

/** Changes the own password. */
@Named
@RequestScoped
public class OwnPasswordForm {

    @Inject
    private ChangingOwnPassword changing;

    @Inject
    private Messages messages;

    private String oldPassword;
    private String password;

    public String change() {
        changing.change(oldPassword, password);
        messages.done("account.password.changed");
        return "/account?faces-redirect=true";
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
