package org.recoup.home;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Boundary;
import org.recoup.platform.Caller;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/**
 * The home of the person who acts. Six statements whatever the data: entering, the departments to choose from, the tasks, the figures by
 * year, what is due, the open payments; for treasury a seventh, the first steps.
 */
@Stateless
@Boundary
public class Homes {

    private static final String CHOICES = """
            select id, code, name from department where :all or id = any(cast(:own as int[]))
             order by coalesce(parent_id = any(cast(:own as int[])), false), name, id""";

    private static final String YEARS = """
            select y.name as year, (:today between y.starts_on and y.ends_on) as current, coalesce(sum(f.contributed), 0) as contributed,
                   coalesce(sum(f.landed), 0) as landed, coalesce(sum(f.entitled), 0) as entitled
              from financial_year y left join (
                  select p.financial_year_id, case when b.account = 'LANDED' then 0 else -b.amount end as contributed,
                         case when b.account = 'LANDED' then b.amount else 0 end as landed, 0 as entitled
                    from balance b join period p on p.id = b.period_id
                   where b.account in ('SPEND', 'FUNDING', 'LANDED') and %1$s
                  union all
                  select p.financial_year_id, 0, 0, b.entitled
                    from share b join allocation a on a.id = b.allocation_id join period p on p.id = a.period_id
                   where a.reversal_id is null and %1$s) f on f.financial_year_id = y.id
             group by y.id
            having count(f.financial_year_id) > 0 or :today between y.starts_on and y.ends_on
             order by y.starts_on""".formatted("""
            (cast(:department as int) is null or b.department_id = :department)
                     and (not :byProgramme or b.project_id in (select id from project where programme_id = any(cast(:programmes as int[]))))
            """);

    private static final String DUE = """
            select coalesce(sum(case when cast(:department as int) is null then greatest(net, 0) else net end), 0) as amount
              from (select department_id, sum(amount) as net from balance where account = 'DUE'
                       and (cast(:department as int) is null or department_id = :department) group by department_id) d""";

    private static final String PAYMENTS = """
            select p.settlement_id, payer.code as payer, payer.name as payer_name, payee.code as payee, payee.name as payee_name,
                   p.amount, p.state, s.due_on
              from payment p join settlement s on s.id = p.settlement_id
              join department payer on payer.id = p.payer_id join department payee on payee.id = p.payee_id
             where p.state in ('DUE', 'TO_RETURN')
               and (cast(:department as int) is null or p.payer_id = :department or p.payee_id = :department)
             order by s.due_on, p.id limit 50""";

    private static final String SETUP = """
            select exists (select 1 from financial_year) as financial_year, exists (select 1 from department) as departments,
                   exists (select 1 from category) as categories, exists (select 1 from person_role where person_id <> :me) as people,
                   exists (select 1 from programme) as programme, exists (select 1 from project) as project""";

    @Inject
    private Acting acting;

    @Inject
    private Clock clock;

    @Inject
    private Records records;

    @Inject
    private WaitingTasks waiting;

    record Amount(Money amount) {}

    record Setup(
            boolean financialYear,
            boolean departments,
            boolean categories,
            boolean people,
            boolean programme,
            boolean project) {}

    /**
     * @param department code, or null for the widest view that the person has
     * @throws NotFound when it is not one of the person's choices
     */
    public HomeStatement home(String department) {
        Caller caller = acting.caller();
        LocalDate today = LocalDate.now(clock);
        List<DepartmentChoice> choices = choices(caller);
        return new HomeStatement(
                waiting.of(caller, today),
                standing(caller, chosen(department, caller, choices), today),
                choices,
                steps(caller));
    }

    private List<DepartmentChoice> choices(Caller caller) {
        return records.list(
                DepartmentChoice.class,
                CHOICES,
                Records.with("all", seesAll(caller), "own", WaitingTasks.array(departments(caller))));
    }

    private static DepartmentChoice chosen(String code, Caller caller, List<DepartmentChoice> choices) {
        if (code != null && !code.isBlank()) {
            return choices.stream()
                    .filter(choice -> choice.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("department", code));
        }
        boolean wider = seesAll(caller) || caller.holds(Role.BOARD_MEMBER);
        return wider || choices.isEmpty() ? null : choices.get(0);
    }

    private Standing standing(Caller caller, DepartmentChoice department, LocalDate today) {
        if (caller.grants().isEmpty()) {
            return null;
        }
        Standing.Scope scope = department != null
                ? Standing.Scope.DEPARTMENT
                : seesAll(caller) ? Standing.Scope.ALL : Standing.Scope.PROGRAMMES;
        boolean byProgramme = scope == Standing.Scope.PROGRAMMES;
        Integer id = department == null ? null : department.id();
        List<YearFigures> years = records.list(
                YearFigures.class,
                YEARS,
                Records.with(
                        "today",
                        today,
                        "department",
                        id,
                        "byProgramme",
                        byProgramme,
                        "programmes",
                        WaitingTasks.array(programmes(caller))));
        Money due = records.one(Amount.class, DUE, Records.with("department", id))
                .orElseThrow()
                .amount();
        List<OpenPayment> payments = records.list(OpenPayment.class, PAYMENTS, Records.with("department", id));
        return Standing.of(scope, department, years, byProgramme ? null : due, byProgramme ? List.of() : payments);
    }

    private List<FirstStep> steps(Caller caller) {
        if (!caller.holds(Role.TREASURY)) {
            return List.of();
        }
        Setup setup = records.one(Setup.class, SETUP, Records.with("me", caller.personId()))
                .orElseThrow();
        List<FirstStep> steps = List.of(
                new FirstStep(FirstStep.Kind.FINANCIAL_YEAR, setup.financialYear()),
                new FirstStep(FirstStep.Kind.DEPARTMENTS, setup.departments()),
                new FirstStep(FirstStep.Kind.CATEGORIES, setup.categories()),
                new FirstStep(FirstStep.Kind.PEOPLE, setup.people()),
                new FirstStep(FirstStep.Kind.PROGRAMME, setup.programme()),
                new FirstStep(FirstStep.Kind.PROJECT, setup.project()));
        return steps.stream().allMatch(FirstStep::done) ? List.of() : steps;
    }

    private static boolean seesAll(Caller caller) {
        return caller.holdsAny(Role.TREASURY, Role.AUDITOR, Role.ASSURER);
    }

    private static Set<Integer> departments(Caller caller) {
        Set<Integer> all = new TreeSet<>();
        Stream.of(Role.FINANCE_OFFICER, Role.APPROVER, Role.BIDDER)
                .forEach(role -> all.addAll(caller.departments(role)));
        return all;
    }

    private static Set<Integer> programmes(Caller caller) {
        Set<Integer> all = new TreeSet<>();
        caller.grants().stream()
                .filter(grant -> grant.programmeId() != null)
                .forEach(grant -> all.add(grant.programmeId()));
        return all;
    }
}
