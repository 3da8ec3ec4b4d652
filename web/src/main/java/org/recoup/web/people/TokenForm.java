package org.recoup.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.recoup.people.Tokens;
import org.recoup.web.Messages;

/** Makes a token, whose value is shown this once, and revokes one. */
@Named
@RequestScoped
public class TokenForm {

    @Inject
    private Tokens tokens;

    @Inject
    private Flash flash;

    @Inject
    private Messages messages;

    private String name;
    private int days = 90;

    public String make() {
        flash.put("token", tokens.make(name, days).value());
        return "/account?faces-redirect=true";
    }

    public String revoke(long id) {
        tokens.revoke(id);
        messages.done("account.token.revoked");
        return "/account?faces-redirect=true";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
