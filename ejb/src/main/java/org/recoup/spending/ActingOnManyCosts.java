package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Map;
import org.recoup.ledger.Ledger;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Refused;

/** Does the same with many costs in one transaction: returns, withdraws or reverses all of them, or none and every reason why. */
@Stateless
@Boundary
public class ActingOnManyCosts {

    private static final int LONGEST = 1000;

    @Inject
    private ChosenCosts chosen;

    @Inject
    private Ledger ledger;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * With one comment for all.
     *
     * @return how many
     */
    @Allowed(Role.APPROVER)
    public int giveBack(@Valid ChooseCosts command) {
        requireWords("comment", "comment.missing", command.words());
        Map<Cost, Authority> costs = chosen.checked(command, Role.APPROVER, Cost::checkAwaits);
        costs.forEach((cost, by) -> cost.returnWith(command.words(), by));
        return costs.size();
    }

    /** @return how many */
    @Allowed(Role.FINANCE_OFFICER)
    public int withdraw(@Valid ChooseCosts command) {
        return chosen.checked(command, Role.FINANCE_OFFICER, (cost, by) -> cost.withdraw())
                .size();
    }

    /**
     * With one reason for all, in one block.
     *
     * @return how many
     */
    @Allowed(Role.APPROVER)
    public int reverse(@Valid ChooseCosts command) {
        requireWords("reason", "reason.missing", command.words());
        Map<Cost, Authority> costs = chosen.checked(command, Role.APPROVER, Cost::checkReversible);
        Authority by = ChosenCosts.oneRight(costs);
        costs.keySet().forEach(cost -> cost.reverse(ledger.reverse(cost.journalId(), command.words(), by), by));
        return costs.size();
    }

    /**
     * Reverses a cost and puts a copy in its place, which goes back to the finance officer who entered the first, to be corrected and
     * submitted anew. So the person who reverses enters nothing, and somebody else decides once more.
     *
     * @return key of the copy
     */
    @Allowed(Role.APPROVER)
    public long reverseAndReplace(long id, String reason, Integer version) {
        requireWords("reason", "reason.missing", reason);
        ChooseCosts one = new ChooseCosts(java.util.List.of(id), version == null ? null : Map.of(id, version), reason);
        Map<Cost, Authority> costs = chosen.checked(one, Role.APPROVER, Cost::checkReversible);
        Cost cost = costs.keySet().iterator().next();
        Authority by = costs.get(cost);
        cost.reverse(ledger.reverse(cost.journalId(), reason, by), by);
        Cost copy = Cost.inPlaceOf(cost, reason, by);
        entityManager.persist(copy);
        entityManager.flush();
        entityManager
                .createNativeQuery("insert into cost_correction (cost_id, corrects_id) values (:copy, :original)")
                .setParameter("copy", copy.id())
                .setParameter("original", id)
                .executeUpdate();
        return copy.id();
    }

    private static void requireWords(String field, String missing, String words) {
        if (words == null || words.isBlank()) {
            throw new Refused(field, missing);
        }
        if (words.length() > LONGEST) {
            throw new Refused(field, "text.length", 1, LONGEST);
        }
    }
}
