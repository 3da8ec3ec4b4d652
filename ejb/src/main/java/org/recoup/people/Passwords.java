package org.recoup.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.recoup.platform.Refused;

/** PBKDF2 with HMAC-SHA-512, 210,000 rounds and a salt of 32 bytes for each password. */
@ApplicationScoped
public class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private String nobody;

    @PostConstruct
    void initialize() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
        nobody = pbkdf2.generate("nobody has this password".toCharArray());
    }

    /** @throws Refused when the password is too short or too long */
    public String hash(String password) {
        if (password == null || password.length() < SHORTEST) {
            throw new Refused("password", "password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new Refused("password", "password.long", LONGEST);
        }
        return pbkdf2.generate(password.toCharArray());
    }

    /** @param hash null for a person who does not exist, which takes as long and is never right */
    boolean verify(String password, String hash) {
        boolean matches = pbkdf2.verify(password.toCharArray(), hash == null ? nobody : hash);
        return hash != null && matches;
    }
}
