package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.recoup.budget.Overspends;
import org.recoup.ledger.Ledger;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.Fault;
import org.recoup.platform.Refused;
import org.recoup.platform.background.Watch;
import org.recoup.spending.imported.ImportApproval;

/**
 * Approves a whole list of costs in one transaction and one block: all of them, or none and every reason why. Loads once and posts once,
 * whatever their number.
 */
@Stateless
@Boundary
public class ApprovingManyCosts {

    private static final int MOST_FAULTS = 100;

    @Inject
    private Authorities authorities;

    @Inject
    private Ledger ledger;

    @Inject
    private Bookings bookings;

    @Inject
    private ImportApproval imports;

    @Inject
    private Overspends overspends;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * @return how many were posted
     * @throws Refused with a fault for each cost that cannot be approved, naming its key
     */
    @Allowed(Role.APPROVER)
    public int approve(@Valid ApproveCosts command) {
        if (command.importRun() != null) {
            return imports.approve(command.importRun(), Watch.NOBODY);
        }
        List<Cost> costs = chosen(command);
        Authority by = authorityFor(costs, command);
        book(costs, command);
        overspends.checkApproved(costs.stream().map(Cost::spend).toList());
        List<Long> journals = ledger.post(costs.stream().map(Cost::journal).toList(), by);
        for (int i = 0; i < costs.size(); i++) {
            costs.get(i).post(journals.get(i), by);
        }
        return costs.size();
    }

    // In the order of their keys, so that two approvers of the same lines wait for each other and never block each
    // other.
    private List<Cost> chosen(ApproveCosts command) {
        if (command.ids().isEmpty()) {
            throw new Refused("ids", "costs.none.chosen");
        }
        List<Cost> found = entityManager
                .createQuery("select c from Cost c where c.id in :ids order by c.id", Cost.class)
                .setParameter("ids", command.ids())
                .getResultList();
        Map<Long, Cost> byId = found.stream().collect(Collectors.toMap(Cost::id, Function.identity()));
        refuse(command.ids().stream()
                .filter(id -> !byId.containsKey(id))
                .map(id -> Fault.of(field(command, id), "cost.not.found", id))
                .toList());
        return found;
    }

    private Authority authorityFor(List<Cost> costs, ApproveCosts command) {
        Map<Integer, Authority> byDepartment = new HashMap<>();
        forEach(costs, command, cost -> check(cost, command.versions().get(cost.id()), byDepartment));
        Set<Authority> rights = new HashSet<>(byDepartment.values());
        if (rights.size() > 1) {
            // A block names one person, and the one for whom that person acts.
            throw new Refused("", "costs.several.rights");
        }
        return rights.iterator().next();
    }

    // What came too late counts in the next month that is open for its department.
    private void book(List<Cost> costs, ApproveCosts command) {
        Map<Bookings.Kind, Bookings.Found> found = bookings.of(costs);
        forEach(costs, command, cost -> Bookings.book(cost, found));
    }

    private static void forEach(List<Cost> costs, ApproveCosts command, Consumer<Cost> act) {
        List<Fault> faults = new ArrayList<>();
        for (Cost cost : costs) {
            try {
                act.accept(cost);
            } catch (Refused refused) {
                refused.faults().forEach(fault -> faults.add(named(fault, cost, command)));
            }
        }
        refuse(faults);
    }

    private void check(Cost cost, Integer version, Map<Integer, Authority> byDepartment) {
        Authority by = byDepartment.computeIfAbsent(
                cost.departmentId(), department -> authorities.require(Role.APPROVER, department));
        if (version != null) {
            Changed.check(version, cost.version());
        }
        cost.checkAwaits(by);
    }

    private static Fault named(Fault fault, Cost cost, ApproveCosts command) {
        List<Object> values = new ArrayList<>();
        values.add(cost.id());
        values.addAll(fault.values());
        return new Fault(field(command, cost.id()), "cost." + fault.code(), values);
    }

    private static String field(ApproveCosts command, long id) {
        return "ids[" + command.ids().indexOf(id) + "]";
    }

    private static void refuse(List<Fault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        List<Fault> shown = new ArrayList<>(faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
        if (faults.size() > MOST_FAULTS) {
            shown.add(Fault.of("", "costs.more.refused", faults.size() - MOST_FAULTS));
        }
        throw new Refused(shown);
    }
}
