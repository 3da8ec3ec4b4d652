package org.recoup.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.recoup.platform.BeforeSignIn;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** Checks a name with its password, or a token. Five failures in a row lock the name for a quarter of an hour. */
@Stateless
@Boundary
public class SigningIn {

    @Inject
    private Records records;

    @Inject
    private Credentials credentials;

    @Inject
    private Clock clock;

    /**
     * What became of an attempt.
     *
     * @param person null unless the password was right and the name is not locked
     * @param lockedUntil null unless the name is locked
     */
    public record Attempt(SignedIn person, Instant lockedUntil) {}

    /** A person whose identity is proved. */
    public record SignedIn(int id, String userName) {}

    @BeforeSignIn
    public Attempt withPassword(String userName, String password) {
        return credentials.attempt(userName, password);
    }

    @BeforeSignIn
    public Optional<SignedIn> withToken(String token) {
        return records.one(SignedIn.class, """
                select p.id, p.user_name from token t join person p on p.id = t.person_id
                 where t.hash = :hash and t.revoked_at is null and t.expires_at > :now and p.active""", Map.of("hash", Tokens.hash(token), "now", clock.instant()));
    }
}
