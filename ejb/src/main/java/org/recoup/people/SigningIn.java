package org.recoup.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
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

    private static final int FAILURES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    @Inject
    private Records records;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * What became of an attempt.
     *
     * @param person null unless the password was right and the name is not locked
     * @param lockedUntil null unless the name is locked
     */
    public record Attempt(SignedIn person, Instant lockedUntil) {}

    /** A person whose identity is proved. */
    public record SignedIn(int id, String userName) {}

    record Credential(int id, String userName, String passwordHash, int failedAttempts, Instant lockedUntil) {}

    @BeforeSignIn
    public Attempt withPassword(String userName, String password) {
        Optional<Credential> found = records.one(Credential.class, """
                select p.id, p.user_name, c.password_hash, c.failed_attempts, c.locked_until
                  from person p join credential c on c.person_id = p.id
                 where p.user_name = lower(:name) and p.active for update of c""", Map.of("name", userName));
        Instant now = clock.instant();
        Instant lockedUntil = found.map(Credential::lockedUntil)
                .filter(until -> until.isAfter(now))
                .orElse(null);
        boolean right =
                passwords.verify(password, found.map(Credential::passwordHash).orElse(null));
        if (lockedUntil != null) {
            return new Attempt(null, lockedUntil);
        }
        found.ifPresent(credential -> count(credential, right, now));
        return new Attempt(right ? new SignedIn(found.get().id(), found.get().userName()) : null, null);
    }

    private void count(Credential credential, boolean right, Instant now) {
        int failures = right ? 0 : credential.failedAttempts() + 1;
        boolean locks = failures >= FAILURES;
        entityManager
                .createNativeQuery("update credential set failed_attempts = :failures,"
                        + " locked_until = case when :locks then cast(:until as timestamptz) end where person_id = :id")
                .setParameter("failures", locks ? 0 : failures)
                .setParameter("locks", locks)
                .setParameter("until", now.plus(LOCK))
                .setParameter("id", credential.id())
                .executeUpdate();
    }

    @BeforeSignIn
    public Optional<SignedIn> withToken(String token) {
        return records.one(SignedIn.class, """
                select p.id, p.user_name from token t join person p on p.id = t.person_id
                 where t.hash = :hash and t.revoked_at is null and t.expires_at > :now and p.active""", Map.of("hash", Tokens.hash(token), "now", clock.instant()));
    }
}
