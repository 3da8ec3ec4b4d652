package org.recoup.spending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.recoup.platform.Authority;
import org.recoup.platform.Refused;

/**
 * A finance officer's wish that an approved cost be reversed and corrected, with the reason. The reversal of the cost answers it; else an
 * approver declines it, never one who asked.
 */
@Entity
@Table(name = "correction_request")
public class CorrectionRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "cost_id", updatable = false)
    private long costId;

    @Column(name = "department_id", updatable = false)
    private int departmentId;

    @Column(updatable = false)
    private String reason;

    @Column(name = "asked_by", updatable = false)
    private int askedBy;

    @Column(name = "asked_for", updatable = false)
    private Integer askedFor;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "declined_because")
    private String declinedBecause;

    @Column(name = "declined_by")
    private Integer declinedBy;

    @Column(name = "declined_for")
    private Integer declinedFor;

    @Column(name = "declined_at")
    private Instant declinedAt;

    @Version
    private int version;

    protected CorrectionRequest() {}

    /** @throws Refused when the cost is not posted, or without a reason */
    CorrectionRequest(Cost cost, String why, Authority by, Instant now) {
        cost.require(EntryState.POSTED);
        reason = Entry.checkedText("reason", why);
        costId = cost.id();
        departmentId = cost.departmentId();
        askedBy = by.personId();
        askedFor = by.onBehalfOf();
        askedAt = now;
    }

    /** @throws Refused when {@code by} asked for it, or without words */
    void decline(String why, Authority by, Instant now) {
        if (by.sharesEyesWith(askedBy, askedFor)) {
            throw new Refused("", "own.entry");
        }
        declinedBecause = Entry.checkedText("comment", why);
        declinedBy = by.personId();
        declinedFor = by.onBehalfOf();
        declinedAt = now;
    }

    int departmentId() {
        return departmentId;
    }
}
