package org.recoup.settlement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.recoup.platform.Keys.PeriodKey;
import org.recoup.platform.Records;

/** The claims that wait for an allocation, and all that is needed to divide them. */
@Dependent
class WaitingClaims {

    private static final String CLAIMS = """
            select c.id, c.project_id, p.code as project, p.name as project_name, c.landing_id as department_id,
                   d.code as department, d.name, c.amount
              from claim c
              join saving s on s.id = c.saving_id
              join project p on p.id = c.project_id
              join department d on d.id = c.landing_id
             where c.period_id = :period and c.state = 'VERIFIED' and s.type = 'CASH_RELEASING' and c.allocation_id is null
               and (cast(:project as int) is null or c.project_id = cast(:project as int))
             order by c.id
            """;

    @Inject
    private Records records;

    @Inject
    private Histories histories;

    record Closed(int id) {}

    /** @param projectId null for all projects */
    List<WaitingClaim> of(PeriodKey period, Integer projectId) {
        return records.list(WaitingClaim.class, CLAIMS, Records.with("period", period.id(), "project", projectId));
    }

    /** The same, kept as they are until the transaction ends, so that no claim gets into two pools. */
    List<WaitingClaim> held(PeriodKey period, Integer projectId) {
        return records.list(
                WaitingClaim.class,
                CLAIMS + " for no key update of c",
                Records.with("period", period.id(), "project", projectId));
    }

    /** The pools of these claims, in order of project codes. */
    List<ProjectPool> divided(List<WaitingClaim> claims, PeriodKey period) {
        Integer[] projects =
                claims.stream().map(WaitingClaim::projectId).distinct().toArray(Integer[]::new);
        Map<Integer, List<PartyTerms>> parties =
                parties(projects, period).stream().collect(groupingBy(PartyTerms::projectId));
        Map<Integer, History> before = histories.of(projects, parties);
        Set<Integer> closed = closedIn(period);
        return claims.stream().collect(groupingBy(WaitingClaim::project, TreeMap::new, toList())).values().stream()
                .map(own -> new Division(
                                own,
                                parties.getOrDefault(own.get(0).projectId(), List.of()),
                                before.getOrDefault(own.get(0).projectId(), History.NONE),
                                period.endsOn())
                        .divide(isOpen(own, parties.getOrDefault(own.get(0).projectId(), List.of()), closed)))
                .toList();
    }

    /** Closed takes nothing; treasury's allocations go on while a period is soft-closed. */
    private Set<Integer> closedIn(PeriodKey period) {
        return records.list(Closed.class, """
                        select id from department where period_state(:period, id) = 'CLOSED'""", Map.of("period", period.id())).stream()
                .map(Closed::id)
                .collect(toSet());
    }

    private static boolean isOpen(List<WaitingClaim> own, List<PartyTerms> parties, Set<Integer> closed) {
        return own.stream().map(WaitingClaim::departmentId).noneMatch(closed::contains)
                && parties.stream().map(PartyTerms::departmentId).noneMatch(closed::contains);
    }

    private List<PartyTerms> parties(Integer[] projects, PeriodKey period) {
        return records.list(PartyTerms.class, """
                        select a.project_id, a.id as agreement_id, a.version_number as agreement_version,
                               cast(a.terms as text) as terms, d.id as department_id, d.code as department, d.name,
                               coalesce(ap.parts, 0) as parts, ap.quantity, ap.level
                          from agreement a
                          join agreement_party ap on ap.agreement_id = a.id
                          join department d on d.id = ap.department_id
                         where a.project_id = any(cast(:projects as int[])) and a.state in ('IN_FORCE', 'ENDED')
                           and a.valid @> cast(:day as date)
                         order by a.project_id, d.code""", Map.of("projects", projects, "day", period.endsOn()));
    }
}
