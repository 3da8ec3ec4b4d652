package org.recoup.spending.imported;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** By whose right the lines of an import are decided that wait for the caller: those of departments for which they are approver. */
@Dependent
class ImportRights {

    /** Wants the parameters run and mine. */
    static final String WAITING = " from cost c where c.import_run_id = :run and c.state = 'SUBMITTED'"
            + " and c.department_id = any(cast(:mine as int[]))";

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    @Inject
    private Authorities authorities;

    /**
     * @param mine keys of the departments for which the caller decides
     * @param lines how many wait
     */
    record Right(Authority by, Integer[] mine, long lines) {}

    private record Waiting(int departmentId, long lines) {}

    private record Count(long lines) {}

    /** @throws Refused when nothing waits, or the person, or the one for whom they act, had a hand in some of it */
    Right on(long run) {
        Integer[] mine = mine();
        List<Waiting> waiting = records.list(
                Waiting.class,
                "select c.department_id, count(*) as lines" + WAITING + " group by 1",
                Map.of("run", run, "mine", mine));
        if (waiting.isEmpty()) {
            throw new Refused("importRun", "costs.none.of.import", run);
        }
        Authority by = authority(waiting);
        checkOtherEyes(run, mine, by);
        return new Right(by, mine, waiting.stream().mapToLong(Waiting::lines).sum());
    }

    Integer[] mine() {
        return acting.caller().departments(Role.APPROVER).toArray(Integer[]::new);
    }

    private Authority authority(List<Waiting> waiting) {
        Set<Authority> rights = new HashSet<>();
        waiting.forEach(lines -> rights.add(authorities.require(Role.APPROVER, lines.departmentId())));
        if (rights.size() > 1) {
            // A block names one person, and the one for whom that person acts.
            throw new Refused("", "costs.several.rights");
        }
        return rights.iterator().next();
    }

    private void checkOtherEyes(long run, Integer[] mine, Authority by) {
        Integer[] eyes = by.onBehalfOf() == null
                ? new Integer[] {by.personId()}
                : new Integer[] {by.personId(), by.onBehalfOf()};
        long own = records.one(
                        Count.class,
                        "select count(*) as lines" + WAITING
                                + " and (c.earlier_hands || c.entered_by || coalesce(c.entered_for, 0)) && cast(:eyes as int[])",
                        Map.of("run", run, "mine", mine, "eyes", eyes))
                .orElseThrow()
                .lines();
        if (own > 0) {
            throw new Refused("importRun", "own.entry");
        }
    }
}
