package org.recoup.savings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.evidence.ReceivingFiles;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Keys;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Finance officers of a saving's departments claim what it brought, and add the evidence. */
@Stateless
@Boundary
public class ClaimingSavings {

    static final int MOST_EVIDENCE = 20;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Keys keys;

    @Inject
    private Records records;

    @Inject
    private Officers officers;

    @Inject
    private StandingClaims claims;

    @Inject
    private ReceivingFiles receiving;

    @Inject
    private Clock clock;

    record Count(int count) {}

    /**
     * The saving stays locked until this is stored, so that two claims at once cannot pass the baseline together.
     *
     * @return key of the claim
     * @throws Refused when the period is closed or claimed already, or less than the amount is left
     */
    @Allowed(Role.FINANCE_OFFICER)
    public long claim(long savingId, @Valid ClaimSaving command) {
        Saving saving = entityManager.find(Saving.class, savingId);
        if (saving == null) {
            throw new NotFound("saving", savingId);
        }
        Authority by = officers.require(saving.landingId(), saving.ownerId());
        entityManager.refresh(saving, LockModeType.PESSIMISTIC_WRITE);
        Money amount = Saving.amount("amount", command.amount());
        Keys.PeriodKey period = keys.openPeriod("period", command.period(), saving.landingId());
        requireFirst(savingId, period, command);
        saving.admit(amount, claims.of(savingId).claimed());
        Claim claim = new Claim(saving, period.id(), amount, command.note(), by, clock.instant());
        entityManager.persist(claim);
        entityManager.flush();
        return claim.id();
    }

    /**
     * @return key of the evidence
     * @throws Refused when the claim is decided, or the file is too large or not of a kind that is evidence
     */
    @Allowed(Role.FINANCE_OFFICER)
    public long support(long claimId, String fileName, byte[] content) {
        Claim claim = entityManager.find(Claim.class, claimId);
        if (claim == null) {
            throw new NotFound("claim", claimId);
        }
        officers.require(claim.landingId(), claim.ownerId());
        entityManager.refresh(claim, LockModeType.PESSIMISTIC_WRITE);
        claim.requireWaiting();
        if (count("select count(*) from evidence where claim_id = :id", Map.of("id", claimId)) >= MOST_EVIDENCE) {
            throw new Refused("file", "evidence.too.many", MOST_EVIDENCE);
        }
        Evidence evidence = new Evidence(claim, receiving.receive(fileName, content));
        entityManager.persist(evidence);
        entityManager.flush();
        return evidence.id();
    }

    private void requireFirst(long savingId, Keys.PeriodKey period, ClaimSaving command) {
        int standing = count("""
                select count(*) from claim
                 where saving_id = :saving and period_id = :period and state in ('CLAIMED', 'VERIFIED')""", Map.of("saving", savingId, "period", period.id()));
        if (standing > 0) {
            throw new Refused("period", "claim.once.a.period", command.period().toString());
        }
    }

    private int count(String sql, Map<String, ?> parameters) {
        return records.one(Count.class, sql, parameters).orElseThrow().count();
    }
}
