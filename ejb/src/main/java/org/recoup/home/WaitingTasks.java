package org.recoup.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.recoup.people.Role;
import org.recoup.platform.Caller;
import org.recoup.platform.Records;

/** Counts what waits for a person, by role, in one statement. The same conditions as in the use cases, which decide. */
@Dependent
class WaitingTasks {

    private static final String COUNTED = """
            with waiting (kind, count, first) as (
                select 'COSTS_TO_APPROVE', count(*), min(id) from cost where state = 'SUBMITTED'
                   and department_id = any(cast(:approves as int[])) and entered_by <> :me and entered_for is distinct from :me
                union all
                select 'TRANSFERS_TO_APPROVE', count(*), min(id) from funding_transfer where state = 'SUBMITTED'
                   and payer_id = any(cast(:approves as int[])) and entered_by <> :me and entered_for is distinct from :me
                union all
                select 'CORRECTIONS_TO_ANSWER', count(*), min(r.id) from correction_request r join cost c on c.id = r.cost_id
                 where r.declined_at is null and c.state = 'POSTED' and r.department_id = any(cast(:approves as int[]))
                   and r.asked_by <> :me and r.asked_for is distinct from :me
                union all
                select 'BUDGETS_TO_APPROVE', count(*), min(id) from budget_version where state = 'SUBMITTED' and (:treasury or department_id = any(cast(:approves as int[])))
                   and :me <> all(earlier_hands || entered_by || coalesce(entered_for, 0))
                union all
                select 'VIREMENTS_TO_APPROVE', count(*), min(id) from virement where state = 'SUBMITTED' and (:treasury or department_id = any(cast(:approves as int[])))
                   and :me <> all(earlier_hands || entered_by || coalesce(entered_for, 0))
                union all
                select 'CARRY_FORWARDS_TO_APPROVE', count(*), min(id) from carry_forward where state = 'SUBMITTED' and (:treasury or department_id = any(cast(:approves as int[])))
                   and :me <> all(earlier_hands || entered_by || coalesce(entered_for, 0))
                union all
                select 'BUDGETS_RETURNED', count(*), min(id) from budget_version where state = 'RETURNED' and entered_by = :me
                union all
                select 'COSTS_RETURNED', count(*), min(id) from cost where state = 'RETURNED' and entered_by = :me
                union all
                select 'IMPORTS_TO_FINISH', count(*), min(id) from import_run where person_id = :me
                   and state in ('UPLOADED', 'CHECKING', 'CHECKED', 'STORING', 'FAILED')
                union all
                select 'TRANSFERS_RETURNED', count(*), min(id) from funding_transfer where state = 'RETURNED' and entered_by = :me
                union all
                select 'AGREEMENTS_TO_SIGN', count(distinct a.id), min(a.id) from agreement a join agreement_party p on p.agreement_id = a.id
                 where a.state = 'DRAFT' and p.department_id = any(cast(:approves as int[]))
                   and not exists (select 1 from agreement_signature s
                                    where s.agreement_id = a.id and s.department_id = p.department_id)
                union all
                select 'CLAIMS_TO_VERIFY', count(*), min(id) from claim where state = 'CLAIMED' and :assures
                   and claimed_by <> :me and claimed_for is distinct from :me
                union all
                select 'CLAIMS_REJECTED', count(*), min(c.id) from claim c where c.state = 'REJECTED'
                   and (c.landing_id = any(cast(:keeps as int[])) or c.owner_id = any(cast(:keeps as int[])))
                   and not exists (select 1 from claim again where again.saving_id = c.saving_id and again.period_id = c.period_id
                                    and again.id > c.id)
                union all
                select 'EVIDENCE_MISSING', count(*), min(c.id) from claim c where c.state = 'CLAIMED' and c.claimed_by = :me
                   and not exists (select 1 from evidence e where e.claim_id = c.id)
                union all
                select 'CLAIMS_TO_ALLOCATE', count(*), min(c.id) from claim c join saving s on s.id = c.saving_id
                 where :treasury and c.state = 'VERIFIED' and c.allocation_id is null and s.type = 'CASH_RELEASING'
                union all
                select 'PAYMENTS_TO_MARK', count(*), min(id) from payment where :treasury and state = 'DUE'
                union all
                select 'PAYMENTS_TO_MAKE', count(*), min(id) from payment where state = 'DUE' and payer_id = any(cast(:keeps as int[]))
                union all
                select 'PAYMENTS_TO_RETURN', count(*), min(id) from payment where state = 'TO_RETURN'
                   and (:treasury or payee_id = any(cast(:keeps as int[])))
                union all
                select 'PERIODS_TO_CLOSE', count(*), min(id) from period where :treasury and state <> 'CLOSED' and ends_on < :today
                union all
                select 'TRANSFERS_TO_CONFIRM', count(*), min(id) from funding_transfer where state = 'POSTED' and matched_by is null
                   and disputed_by is null and payee_id = any(cast(:keeps as int[]))
                   and :me <> all(earlier_hands || entered_by || coalesce(entered_for, 0))
                union all
                select 'TRANSFERS_DISPUTED', count(*), min(id) from funding_transfer where state = 'POSTED' and disputed_by is not null
                   and payer_id = any(cast(:keeps as int[]))
                union all
                select 'TRANSFERS_TAKEN_BACK', count(*), min(id) from funding_transfer where state = 'REVERSED' and matched_by is not null
                   and reversal_seen_by is null and payee_id = any(cast(:keeps as int[]))
                union all
                select 'RETURNS_TO_HAND_IN', count(*), min(p.id) from period p join department d on d.id = any(cast(:keeps as int[]))
                 where p.ends_on < :today and p.ends_on >= cast(:today as date) - 92
                   and d.starts_on <= p.ends_on and coalesce(d.ends_on, p.ends_on) >= p.starts_on and period_state(p.id, d.id) <> 'CLOSED'
                   and exists (select 1 from balance b where b.period_id = p.id and b.department_id = d.id and b.account = 'SPEND'
                               union all
                               select 1 from cost c where c.period_id = p.id and c.department_id = d.id and c.state = 'SUBMITTED'
                               union all
                               select 1 from project j where (j.lead_department_id = d.id or exists (
                                   select 1 from project_funder f where f.project_id = j.id and f.department_id = d.id))
                                  and j.starts_on <= p.ends_on and coalesce(j.ends_on, p.ends_on) >= p.starts_on)
                   and not exists (select 1 from period_return r
                                    where r.period_id = p.id and r.department_id = d.id and r.taken_back_at is null))
            select kind, count, first from waiting where count > 0""";

    @Inject
    private Records records;

    List<Task> of(Caller caller, LocalDate today) {
        return records
                .list(
                        Task.class,
                        COUNTED,
                        Records.with(
                                "me", caller.personId(),
                                "approves", array(caller.departments(Role.APPROVER)),
                                "keeps", array(caller.departments(Role.FINANCE_OFFICER)),
                                "assures", caller.holds(Role.ASSURER),
                                "treasury", caller.holds(Role.TREASURY),
                                "today", today))
                .stream()
                .sorted(Comparator.comparing(Task::kind))
                .toList();
    }

    static Integer[] array(Set<Integer> ids) {
        return ids.toArray(Integer[]::new);
    }
}
