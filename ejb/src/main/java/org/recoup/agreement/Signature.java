package org.recoup.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.recoup.platform.Authority;

/** One department's yes to exactly these terms. */
@Embeddable
public class Signature {

    @Column(name = "person_id")
    private int personId;

    @Column(name = "on_behalf_of")
    private Integer onBehalfOf;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "terms_hash")
    private String termsHash;

    protected Signature() {}

    Signature(Authority by, Instant at, String termsHash) {
        this.personId = by.personId();
        this.onBehalfOf = by.onBehalfOf();
        this.signedAt = at;
        this.termsHash = termsHash;
    }

    String termsHash() {
        return termsHash;
    }
}
