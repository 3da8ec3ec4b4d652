package org.recoup.settlement;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Records;

/** What happened before on projects, in four statements for all of them. */
@Dependent
class Histories {

    @Inject
    private Records records;

    /** @param parties of the agreements in force, by key of project; a project without one has contributions only */
    Map<Integer, History> of(Integer[] projects, Map<Integer, List<PartyTerms>> parties) {
        Long[] agreements = parties.values().stream()
                .map(terms -> terms.get(0).agreementId())
                .toArray(Long[]::new);
        Map<Integer, List<Contributed>> contributed =
                contributed(projects).stream().collect(groupingBy(Contributed::projectId));
        Map<Long, List<SharedBefore>> shared =
                shared(agreements).stream().collect(groupingBy(SharedBefore::agreementId));
        Map<Long, List<GivenBefore>> given = given(agreements).stream().collect(groupingBy(GivenBefore::agreementId));
        Map<Integer, List<Contributed>> returned =
                returned(projects, agreements).stream().collect(groupingBy(Contributed::projectId));
        Map<Integer, History> histories = new HashMap<>();
        for (Integer project : projects) {
            long agreement =
                    parties.containsKey(project) ? parties.get(project).get(0).agreementId() : 0;
            histories.put(
                    project,
                    new History(
                            contributed.getOrDefault(project, List.of()),
                            shared.getOrDefault(agreement, List.of()),
                            given.getOrDefault(agreement, List.of()),
                            returned.getOrDefault(project, List.of())));
        }
        return histories;
    }

    private List<Contributed> contributed(Integer[] projects) {
        return records.list(Contributed.class, """
                        select b.project_id, d.code as department, p.ends_on, -sum(b.amount) as amount
                          from balance b
                          join period p on p.id = b.period_id
                          join department d on d.id = b.department_id
                         where b.project_id = any(cast(:projects as int[])) and b.account in ('SPEND', 'FUNDING')
                         group by b.project_id, d.code, p.ends_on
                        having sum(b.amount) <> 0
                         order by p.ends_on, d.code""", Map.of("projects", projects));
    }

    private List<SharedBefore> shared(Long[] agreements) {
        return records.list(SharedBefore.class, """
                        select a.agreement_id, d.code as department, p.ends_on, sum(ac.amount) as amount
                          from allocation a
                          join period p on p.id = a.period_id
                          join allocation_claim ac on ac.allocation_id = a.id
                          join claim c on c.id = ac.claim_id
                          join department d on d.id = c.landing_id
                         where a.agreement_id = any(cast(:agreements as bigint[])) and a.reversal_id is null
                         group by a.agreement_id, d.code, p.ends_on
                         order by p.ends_on, d.code""", Map.of("agreements", agreements));
    }

    private List<GivenBefore> given(Long[] agreements) {
        return records.list(GivenBefore.class, """
                        select a.agreement_id, d.code as department, sum(s.entitled) as amount
                          from allocation a
                          join share s on s.allocation_id = a.id
                          join department d on d.id = s.department_id
                         where a.agreement_id = any(cast(:agreements as bigint[])) and a.reversal_id is null
                         group by a.agreement_id, d.code
                        having sum(s.entitled) <> 0
                         order by d.code""", Map.of("agreements", agreements));
    }

    private List<Contributed> returned(Integer[] projects, Long[] agreements) {
        return records.list(Contributed.class, """
                        select a.project_id, d.code as department, p.ends_on, sum(s.entitled) as amount
                          from allocation a
                          join period p on p.id = a.period_id
                          join share s on s.allocation_id = a.id
                          join department d on d.id = s.department_id
                         where a.project_id = any(cast(:projects as int[])) and a.reversal_id is null
                           and a.agreement_id <> all(cast(:agreements as bigint[]))
                         group by a.project_id, d.code, p.ends_on
                        having sum(s.entitled) <> 0
                         order by p.ends_on, d.code""", Map.of("projects", projects, "agreements", agreements));
    }
}
