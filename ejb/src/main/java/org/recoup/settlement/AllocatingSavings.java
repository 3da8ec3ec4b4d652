package org.recoup.settlement;

import static java.util.stream.Collectors.groupingBy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recoup.ledger.Account;
import org.recoup.ledger.Journal;
import org.recoup.ledger.Journal.Posting;
import org.recoup.ledger.JournalKind;
import org.recoup.ledger.Ledger;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.Keys;
import org.recoup.platform.Keys.PeriodKey;
import org.recoup.platform.Refused;

/** Treasury runs allocations. A run computes everything anew, so that a preview that has become stale does no harm. */
@Stateless
@Boundary
public class AllocatingSavings {

    @Inject
    private Authorities authorities;

    @Inject
    private InTurn inTurn;

    @Inject
    private Keys keys;

    @Inject
    private WaitingClaims waiting;

    @Inject
    private Ledger ledger;

    @Inject
    private AllocationStore store;

    @Inject
    private Allocations allocations;

    @Inject
    private UndoingAllocations undoing;

    /** @throws Refused when no verified cash-releasing saving of the period waits */
    @Allowed(Role.TREASURY)
    public AllocationRun allocate(@Valid Allocate command) {
        Authority by = authorities.require(Role.TREASURY);
        inTurn.await();
        PeriodKey period = keys.period("period", command.period());
        Integer project = command.project() == null ? null : keys.project("project", command.project());
        List<WaitingClaim> claims = waiting.held(period, project);
        if (claims.isEmpty()) {
            throw new Refused(
                    "period", "allocation.nothing.new", command.period().toString());
        }
        List<ProjectPool> pools = waiting.divided(claims, period);
        List<ProjectPool> ready =
                pools.stream().filter(pool -> pool.hindrance() == null).toList();
        List<Long> ids = post(ready, claims, period, by);
        return new AllocationRun(
                allocations.withIds(ids),
                pools.stream().filter(pool -> pool.hindrance() != null).toList());
    }

    /**
     * Takes an allocation back, with the settlements that cover it. Does nothing when that was done already.
     *
     * @throws Refused when no reason is given
     */
    @Allowed(Role.TREASURY)
    public void undo(long allocationId, @Valid UndoAllocation command) {
        Authority by = authorities.require(Role.TREASURY);
        undoing.undo(allocationId, command.reason().strip(), by);
    }

    private List<Long> post(List<ProjectPool> pools, List<WaitingClaim> claims, PeriodKey period, Authority by) {
        if (pools.isEmpty()) {
            return List.of();
        }
        List<Long> ids = store.newIds(pools.size());
        List<Journal> journals = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            journals.add(journal(ids.get(i), pools.get(i), period));
        }
        List<Long> journalIds = ledger.post(journals, by);
        Map<Integer, List<WaitingClaim>> claimsOf = claims.stream().collect(groupingBy(WaitingClaim::projectId));
        List<NewAllocation> made = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            ProjectPool pool = pools.get(i);
            made.add(new NewAllocation(ids.get(i), pool, journalIds.get(i), claimsOf.get(pool.projectId())));
        }
        store.add(made, period.id(), by);
        return ids;
    }

    private static Journal journal(long id, ProjectPool pool, PeriodKey period) {
        List<Posting> lines = new ArrayList<>();
        pool.shares().forEach(share -> lines.add(new Posting(Account.DUE, share.departmentId(), null, share.due())));
        if (lines.size() == 1) {
            // One department alone owes itself nothing; a journal has two lines all the same.
            lines.add(new Posting(Account.DUE, lines.get(0).departmentId(), null, HouseCurrency.zero()));
        }
        String description = "Savings of " + java.time.YearMonth.from(period.startsOn()) + " on " + pool.project()
                + " shared by agreement version " + pool.agreementVersion();
        return new Journal(
                JournalKind.ALLOCATION, period.id(), pool.projectId(), description, "allocation:" + id, lines);
    }
}
