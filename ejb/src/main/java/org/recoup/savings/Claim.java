package org.recoup.savings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.joda.money.Money;
import org.recoup.platform.Authority;
import org.recoup.platform.Refused;

/**
 * A realised amount of a saving in one period. It counts as claimed from the start and as verified when other eyes than those of
 * its claimant have seen the evidence. Its amount never changes: a wrong claim is withdrawn and made anew.
 */
@Entity
public class Claim {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "saving_id", updatable = false)
    private long savingId;

    @Column(name = "project_id", updatable = false)
    private int projectId;

    @Column(name = "landing_id", updatable = false)
    private int landingId;

    @Column(name = "owner_id", updatable = false)
    private int ownerId;

    @Column(name = "period_id", updatable = false)
    private int periodId;

    @Column(updatable = false)
    private Money amount;

    @Column(updatable = false)
    private String note;

    @Enumerated(EnumType.STRING)
    private ClaimState state;

    @Column(name = "claimed_by", updatable = false)
    private int claimedBy;

    @Column(name = "claimed_for", updatable = false)
    private Integer claimedFor;

    @Column(name = "claimed_at", updatable = false)
    private Instant claimedAt;

    @Column(name = "decided_by")
    private Integer decidedBy;

    @Column(name = "decided_for")
    private Integer decidedFor;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_note")
    private String decisionNote = "";

    @Column(name = "withdrawn_by")
    private Integer withdrawnBy;

    @Column(name = "withdrawn_for")
    private Integer withdrawnFor;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @Column(name = "journal_id")
    private Long journalId;

    @Column(name = "reversal_id")
    private Long reversalId;

    /** Set by the allocation that shared the claim, and taken back when that is undone; never from here. */
    @Column(name = "allocation_id", insertable = false, updatable = false)
    private Long allocationId;

    @Version
    private int version;

    protected Claim() {}

    public Claim(Saving saving, int periodId, Money amount, String note, Authority by, Instant at) {
        savingId = saving.id();
        projectId = saving.projectId();
        landingId = saving.landingId();
        ownerId = saving.ownerId();
        this.periodId = periodId;
        this.amount = amount;
        this.note = note;
        state = ClaimState.CLAIMED;
        claimedBy = by.personId();
        claimedFor = by.onBehalfOf();
        claimedAt = at;
    }

    /**
     * @param evidence how many files support it
     * @throws Refused when it is decided already, made by the same eyes, or without evidence
     */
    public void verify(Authority by, String words, int evidence, Instant at) {
        decide(by, words, at);
        if (evidence == 0) {
            throw new Refused("", "claim.without.evidence");
        }
        state = ClaimState.VERIFIED;
    }

    /** @throws Refused when it is decided already, or made by the same eyes */
    public void reject(Authority by, String reason, Instant at) {
        decide(by, reason, at);
        state = ClaimState.REJECTED;
    }

    private void decide(Authority by, String words, Instant at) {
        requireWaiting();
        if (by.sharesEyesWith(claimedBy, claimedFor)) {
            throw new Refused("", "own.entry");
        }
        decidedBy = by.personId();
        decidedFor = by.onBehalfOf();
        decidedAt = at;
        decisionNote = words;
    }

    /** @throws Refused when it is rejected or withdrawn already */
    public void withdraw(Authority by, String reason, Instant at) {
        requireStanding();
        withdrawnBy = by.personId();
        withdrawnFor = by.onBehalfOf();
        withdrawnAt = at;
        withdrawalReason = reason;
        state = ClaimState.WITHDRAWN;
    }

    /** @throws Refused when it is rejected or withdrawn already */
    public void requireStanding() {
        if (state != ClaimState.CLAIMED && state != ClaimState.VERIFIED) {
            throw new Refused("", "state.wrong", state.name());
        }
    }

    /** @throws Refused when it is decided or withdrawn */
    public void requireWaiting() {
        if (state != ClaimState.CLAIMED) {
            throw new Refused("", "state.wrong", state.name());
        }
    }

    public void landedBy(long journal) {
        journalId = journal;
    }

    public void reversedBy(long journal) {
        reversalId = journal;
    }

    public Long id() {
        return id;
    }

    public long savingId() {
        return savingId;
    }

    public int projectId() {
        return projectId;
    }

    public int landingId() {
        return landingId;
    }

    public int ownerId() {
        return ownerId;
    }

    public int periodId() {
        return periodId;
    }

    public Money amount() {
        return amount;
    }

    public ClaimState state() {
        return state;
    }

    public Long journalId() {
        return journalId;
    }

    public Long allocationId() {
        return allocationId;
    }
}
