package org.recoup.spending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.recoup.people.Role;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Changed;
import org.recoup.platform.Fault;
import org.recoup.platform.Refused;

/** The costs that somebody ticked, loaded once, and acted on one after the other: all of them, or none and every reason why. */
@Dependent
class ChosenCosts {

    private static final int MOST_FAULTS = 100;

    @Inject
    private Authorities authorities;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * @param check throws {@link Refused} where a cost cannot take part
     * @return the costs in the order of their keys, with the right by which each is acted on
     */
    Map<Cost, Authority> checked(ChooseCosts chosen, Role role, BiConsumer<Cost, Authority> check) {
        if (chosen.ids().isEmpty()) {
            throw new Refused("ids", "costs.none.chosen");
        }
        Map<Long, Cost> found = new HashMap<>();
        entityManager
                .createQuery("select c from Cost c where c.id in :ids order by c.id", Cost.class)
                .setParameter("ids", chosen.ids())
                .getResultList()
                .forEach(cost -> found.put(cost.id(), cost));
        Map<Cost, Authority> able = new java.util.LinkedHashMap<>();
        Map<Integer, Authority> rights = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Long id : chosen.ids().stream().sorted().toList()) {
            Cost cost = found.get(id);
            if (cost == null) {
                faults.add(Fault.of(field(chosen, id), "cost.not.found", id));
                continue;
            }
            try {
                Authority by = rights.computeIfAbsent(
                        cost.departmentId(), department -> authorities.require(role, department));
                Integer version = chosen.versions().get(id);
                if (version != null) {
                    Changed.check(version, cost.version());
                }
                check.accept(cost, by);
                able.put(cost, by);
            } catch (Refused refused) {
                refused.faults().forEach(fault -> faults.add(named(fault, id, chosen)));
            }
        }
        refuse(faults);
        return able;
    }

    /** A block names one person, and the one for whom that person acts. */
    static Authority oneRight(Map<Cost, Authority> costs) {
        var rights = new HashSet<>(costs.values());
        if (rights.size() > 1) {
            throw new Refused("", "costs.several.rights");
        }
        return rights.iterator().next();
    }

    private static Fault named(Fault fault, long id, ChooseCosts chosen) {
        List<Object> values = new ArrayList<>();
        values.add(id);
        values.addAll(fault.values());
        return new Fault(field(chosen, id), "cost." + fault.code(), values);
    }

    private static String field(ChooseCosts chosen, long id) {
        return "ids[" + chosen.ids().indexOf(id) + "]";
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
