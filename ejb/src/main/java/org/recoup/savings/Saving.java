package org.recoup.savings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.Refused;

/**
 * One benefit of a project: who owns it, in whose budget it lands, how it is measured, and its baseline, the most that can ever be
 * claimed of it. The first claim fixes what claims rely on (departments and type), the first verification fixes the baseline.
 */
@Entity
public class Saving {

    private static final Money MOST = HouseCurrency.ofCents(1_000_000_000_000_000L);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "project_id", updatable = false)
    private int projectId;

    @Column(name = "owner_id")
    private int ownerId;

    @Column(name = "landing_id")
    private int landingId;

    @Enumerated(EnumType.STRING)
    private SavingType type;

    private String title;

    private String measure;

    private Money baseline;

    @Enumerated(EnumType.STRING)
    private SavingState state;

    @Column(name = "registered_by", updatable = false)
    private int registeredBy;

    @Version
    private int version;

    protected Saving() {}

    public Saving(int projectId, int registeredBy) {
        this.projectId = projectId;
        this.registeredBy = registeredBy;
        state = SavingState.OPEN;
    }

    public void describe(String newTitle, String newMeasure) {
        title = newTitle;
        measure = newMeasure;
    }

    /** @throws Refused when a claim was made already and this would change under it */
    public void assign(int newOwner, int newLanding, SavingType newType, StandingClaims.Figures claims) {
        if (claims.everMade() > 0) {
            stays("owner", ownerId == newOwner);
            stays("landing", landingId == newLanding);
            stays("type", type == newType);
        }
        ownerId = newOwner;
        landingId = newLanding;
        type = newType;
    }

    /** @throws Refused when something is verified already, or more is claimed than the new baseline, or more planned */
    public void limit(Money newBaseline, Money planned, StandingClaims.Figures claims) {
        Money limit = amount("baseline", newBaseline);
        if (claims.verified().isPositive() && !limit.equals(baseline)) {
            throw new Refused("baseline", "saving.baseline.fixed", baseline);
        }
        if (limit.isLessThan(claims.claimed())) {
            throw new Refused("baseline", "saving.baseline.below.claimed", claims.claimed());
        }
        if (planned.isGreaterThan(limit)) {
            throw new Refused("plan", "saving.plan.above.baseline", planned, limit);
        }
        baseline = limit;
    }

    /** @throws Refused when the entry is closed, or less than the amount is left to claim */
    public void admit(Money amount, Money claimed) {
        if (state == SavingState.CLOSED) {
            throw new Refused("", "saving.closed");
        }
        Money left = baseline.minus(claimed);
        if (amount.isGreaterThan(left)) {
            throw left.isZero()
                    ? new Refused("amount", "claim.nothing.left", baseline)
                    : new Refused("amount", "claim.above.left", left, baseline);
        }
    }

    /** @throws Refused when it is closed already */
    public void close() {
        turn(SavingState.OPEN, SavingState.CLOSED);
    }

    /** @throws Refused when it is open already */
    public void reopen() {
        turn(SavingState.CLOSED, SavingState.OPEN);
    }

    private void turn(SavingState from, SavingState to) {
        if (state != from) {
            throw new Refused("", "state.wrong", state.name());
        }
        state = to;
    }

    private static void stays(String field, boolean same) {
        if (!same) {
            throw new Refused(field, "saving.fixed.by.claims");
        }
    }

    /** @throws Refused when it is missing, not above zero, or beyond what the register holds */
    static Money amount(String field, Money amount) {
        if (amount == null) {
            throw new Refused(field, "value.missing");
        }
        if (!amount.isPositive() || amount.isGreaterThan(MOST)) {
            throw new Refused(field, "saving.amount.range", amount, MOST);
        }
        return amount;
    }

    public Long id() {
        return id;
    }

    public int projectId() {
        return projectId;
    }

    public int ownerId() {
        return ownerId;
    }

    public int landingId() {
        return landingId;
    }

    public SavingType type() {
        return type;
    }

    public String title() {
        return title;
    }

    public int version() {
        return version;
    }
}
