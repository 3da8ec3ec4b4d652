package org.recoup.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;

/** People change their own password. A wrong old one counts as a failed sign-in, so that an open screen is no place to guess. */
@Stateless
@Boundary
public class ChangingOwnPassword {

    @Inject
    private Acting acting;

    @Inject
    private Passwords passwords;

    @Inject
    private Credentials credentials;

    /** @throws OldPasswordWrong also when the name is locked */
    public void change(String oldPassword, String password) {
        String hash = passwords.hash(password);
        SigningIn.Attempt attempt =
                credentials.attempt(acting.caller().userName(), oldPassword == null ? "" : oldPassword);
        if (attempt.person() == null) {
            throw new OldPasswordWrong();
        }
        credentials.replace(attempt.person().id(), hash);
    }
}
