package org.recoup.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Acting;
import org.recoup.platform.BeforeSignIn;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * Bearer tokens that people make for programs acting as themselves. Only the SHA-256 of a token is stored; 256 random bits need no
 * slow hash.
 */
@Stateless
@Boundary
public class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_DAYS = 366;

    @Inject
    private Acting acting;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /** A new token; its value is shown this once. */
    public record NewToken(long id, String name, String value, Instant expiresAt) {}

    /**
     * A token as listed.
     *
     * @param usable neither revoked nor expired
     */
    public record TokenLine(
            long id, String name, Instant createdAt, Instant expiresAt, Instant revokedAt, boolean usable) {}

    record Id(long id) {}

    public NewToken make(String name, int days) {
        return issue(acting.caller().personId(), name, days);
    }

    /** For a person who has just proved who they are by password. */
    @BeforeSignIn
    public NewToken makeFor(SigningIn.SignedIn person, String name, int days) {
        return issue(person.id(), name, days);
    }

    private NewToken issue(int personId, String name, int days) {
        if (name == null || name.isBlank() || name.length() > 100) {
            throw new Refused("name", "text.length", 1, 100);
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw new Refused("days", "number.range", days, 1, LONGEST_DAYS);
        }
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String value = "rcp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        Instant expires = now.plus(Duration.ofDays(days));
        Id id = records.one(
                        Id.class,
                        """
                        insert into token (person_id, name, hash, created_at, expires_at)
                        values (:person, :name, :hash, :now, :expires) returning id""",
                        Map.of("person", personId, "name", name, "hash", hash(value), "now", now, "expires", expires))
                .orElseThrow();
        return new NewToken(id.id(), name, value, expires);
    }

    /** The latest 200, newest first. */
    public List<TokenLine> mine() {
        return records.list(TokenLine.class, """
                select id, name, created_at, expires_at, revoked_at,
                       revoked_at is null and expires_at > :now as usable
                  from token where person_id = :me order by created_at desc, id desc limit 200""", Map.of("me", acting.caller().personId(), "now", clock.instant()));
    }

    public void revoke(long id) {
        int changed = entityManager
                .createNativeQuery("update token set revoked_at = :now where id = :id and revoked_at is null")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
        if (changed == 0) {
            throw new NotFound("token", id);
        }
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
