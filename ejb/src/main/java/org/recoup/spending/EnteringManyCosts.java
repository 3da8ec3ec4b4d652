package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Fault;
import org.recoup.platform.Refused;

/**
 * Enters a list of costs in one transaction: all of them, or none. Their budgets were compared with all of them together. They are stored
 * in steps and let go again, so that a line of a long list takes no longer than one of a short list.
 */
@Stateless
@Boundary
public class EnteringManyCosts {

    private static final int STEP = 50;

    @Inject
    private Authorities authorities;

    @Inject
    private Provider<Codings> codings;

    @PersistenceContext
    private EntityManager entityManager;

    private record Coded(Coding coding, EnterCost command) {}

    /**
     * @param costs by their places, such as rows[3], in their order
     * @return keys of the costs, in the same order; they wait for approval
     * @throws Refused with a fault such as rows[3].period when a code is unknown, or no month takes it
     */
    @Allowed(Role.FINANCE_OFFICER)
    public List<Long> enter(Map<String, @Valid EnterCost> costs) {
        List<Coded> coded = coded(costs);
        List<Cost> stored = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        Authority by = null;
        Integer department = null;
        for (Coded line : coded) {
            if (department == null || department != line.coding().departmentId()) {
                department = line.coding().departmentId();
                by = authorities.require(Role.FINANCE_OFFICER, department);
            }
            Cost cost = new Cost(line.coding(), line.command(), by);
            entityManager.persist(cost);
            stored.add(cost);
            if (stored.size() == STEP) {
                let(stored, keys);
            }
        }
        let(stored, keys);
        return keys;
    }

    // All of it before anything is stored: every look-up would write what is not written yet.
    private List<Coded> coded(Map<String, EnterCost> costs) {
        Codings looked = codings.get();
        List<Coded> coded = new ArrayList<>();
        costs.forEach((place, command) -> {
            try {
                int department = looked.department(command);
                authorities.require(Role.FINANCE_OFFICER, department);
                coded.add(new Coded(looked.of(department, command), command));
            } catch (Refused refused) {
                throw new Refused(
                        refused.faults().stream().map(fault -> at(place, fault)).toList());
            }
        });
        return coded;
    }

    private void let(List<Cost> stored, List<Long> keys) {
        entityManager.flush();
        stored.forEach(cost -> {
            keys.add(cost.id());
            entityManager.detach(cost);
        });
        stored.clear();
    }

    private static Fault at(String place, Fault fault) {
        return new Fault(place + (fault.field().isEmpty() ? "" : "." + fault.field()), fault.code(), fault.values());
    }
}
