package org.recoup.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.recoup.people.SigningIn.Attempt;
import org.recoup.people.SigningIn.SignedIn;
import org.recoup.platform.Records;

/** Stored passwords and the count of failures in a row: five of them lock the name for a quarter of an hour. */
@Dependent
class Credentials {

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

    record Credential(int id, String userName, String passwordHash, int failedAttempts, Instant lockedUntil) {}

    /** Counts the attempt; the transaction must commit even when it failed. */
    Attempt attempt(String userName, String password) {
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

    /** A first or new password, which unlocks the name too. */
    void set(int personId, String hash) {
        entityManager
                .createNativeQuery("insert into credential (person_id, password_hash) values (:id, :hash)"
                        + " on conflict (person_id) do update set password_hash = excluded.password_hash,"
                        + " failed_attempts = 0, locked_until = null")
                .setParameter("id", personId)
                .setParameter("hash", hash)
                .executeUpdate();
    }

    /** A new password for somebody who has one. */
    void replace(int personId, String hash) {
        entityManager
                .createNativeQuery("update credential set password_hash = :hash where person_id = :id")
                .setParameter("id", personId)
                .setParameter("hash", hash)
                .executeUpdate();
    }
}
