package org.recoup.savings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import org.recoup.ledger.Account;
import org.recoup.ledger.Journal;
import org.recoup.ledger.JournalKind;
import org.recoup.ledger.Ledger;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Assurers decide on claims that others made. A verified cash-releasing claim lands in the ledger; other types stay in the register. */
@Stateless
@Boundary
public class VerifyingClaims {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Authorities authorities;

    @Inject
    private Records records;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /** What a claim is verified by. */
    record Basis(YearMonth period, boolean taken, int evidence) {}

    /** @throws Refused when it is decided, the caller's own, without evidence, or in a period that is closed since */
    @Allowed(Role.ASSURER)
    public void verify(long id, @Valid VerifyClaim command) {
        Authority by = authorities.require(Role.ASSURER);
        Claim claim = held(id);
        Basis basis = basis(id);
        claim.verify(by, command.note(), basis.evidence(), clock.instant());
        if (!basis.taken()) {
            throw new Refused("", "claim.period.closed", basis.period().toString());
        }
        Saving saving = entityManager.find(Saving.class, claim.savingId());
        if (saving.type().lands()) {
            claim.landedBy(ledger.post(landing(claim, saving), by));
        }
    }

    /** @throws Refused when it is decided, or the caller's own */
    @Allowed(Role.ASSURER)
    public void reject(long id, @Valid RejectClaim command) {
        Authority by = authorities.require(Role.ASSURER);
        held(id).reject(by, command.reason().strip(), clock.instant());
    }

    private static Journal landing(Claim claim, Saving saving) {
        return new Journal(
                JournalKind.SAVING,
                claim.periodId(),
                claim.projectId(),
                saving.title(),
                "claim:" + claim.id(),
                Journal.between(
                        Account.BASELINE, claim.landingId(), Account.LANDED, claim.landingId(), null, claim.amount()));
    }

    private Claim held(long id) {
        Claim claim = entityManager.find(Claim.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (claim == null) {
            throw new NotFound("claim", id);
        }
        return claim;
    }

    private Basis basis(long id) {
        return records.one(Basis.class, """
                        select p.starts_on as period,
                               period_takes(p.id, c.landing_id, 'SAVING', acting_people() || c.claimed_by || c.claimed_for) as taken,
                               (select count(*) from evidence e where e.claim_id = c.id) as evidence
                          from claim c join period p on p.id = c.period_id where c.id = :id""", Map.of("id", id)).orElseThrow();
    }
}
