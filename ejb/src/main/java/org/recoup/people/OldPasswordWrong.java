package org.recoup.people;

import jakarta.ejb.ApplicationException;
import org.recoup.platform.Refused;

/** The old password did not match. Commits nevertheless, so that the failed attempt counts. */
@ApplicationException(rollback = false)
public class OldPasswordWrong extends Refused {

    private static final long serialVersionUID = 1;

    public OldPasswordWrong() {
        super("oldPassword", "password.old.wrong");
    }
}
