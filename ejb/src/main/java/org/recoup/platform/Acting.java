package org.recoup.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** The caller of the current request; set once, by the door through which the request came. */
@Named
@RequestScoped
public class Acting implements Serializable {

    private static final long serialVersionUID = 1;

    private transient Caller caller;

    public void as(Caller known) {
        caller = known;
    }

    public boolean isKnown() {
        return caller != null;
    }

    /** @throws Forbidden when nobody has signed in */
    public Caller caller() {
        if (caller == null) {
            throw new Forbidden("sign.in.first");
        }
        return caller;
    }
}
