package org.recoup.agreement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Whether an agreement could come into force as it stands: checked when it is drafted, and again at every signature. */
@Dependent
class StartCheck {

    @Inject
    private Records records;

    record Allocated(String period) {}

    record Name(String name) {}

    /** @throws Refused when a funder is no party, or the start lies in what is allocated or in force already */
    void check(Agreement agreement, List<Agreement> allOfProject) {
        requireFunders(agreement);
        requireAfterAllocations(agreement);
        for (Agreement other : allOfProject) {
            if (other.wasEverInForce() && !agreement.startsOn().isAfter(other.startsOn())) {
                throw new Refused(
                        "startsOn", "agreement.start.before.version", other.versionNumber(), other.startsOn());
            }
        }
    }

    private void requireFunders(Agreement agreement) {
        List<String> missing = records
                .list(
                        Name.class,
                        """
                        select d.name || ' (' || d.code || ')' as name
                          from project_funder f join department d on d.id = f.department_id
                         where f.project_id = :project and d.id <> all(cast(:parties as int[]))
                         order by d.code""",
                        Map.of(
                                "project",
                                agreement.projectId(),
                                "parties",
                                agreement.parties().toArray(Integer[]::new)))
                .stream()
                .map(Name::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("parties", "agreement.funders.missing", String.join(", ", missing));
        }
    }

    private void requireAfterAllocations(Agreement agreement) {
        records.one(Allocated.class, """
                        select to_char(p.starts_on, 'YYYY-MM') as period
                          from allocation a join period p on p.id = a.period_id
                         where a.project_id = :project and a.reversal_id is null and p.ends_on >= :start
                         order by p.starts_on desc limit 1""", Map.of("project", agreement.projectId(), "start", agreement.startsOn()))
                .ifPresent(last -> {
                    throw new Refused("startsOn", "agreement.start.allocated", last.period());
                });
    }
}
