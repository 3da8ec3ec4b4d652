package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** At year end a finance officer asks to carry unspent budget into the next year, with a reason, and somebody else approves. */
@Stateless
@Boundary
public class CarryingForward {

    @Inject
    private Rights rights;

    @Inject
    private Codes codes;

    @Inject
    private Leftovers leftovers;

    @Inject
    private Following following;

    @Inject
    private BudgetLines budgetLines;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    record Year(int id) {}

    record Line(int categoryId, long amount) {}

    record Months(int first, int last) {}

    /**
     * @return key of the carry forward, which waits for approval
     * @throws Refused when nothing is left, more is asked than is left, or there is no next year
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public long request(@Valid CarryBudgetForward command) {
        Place from = place(command.project(), command.department(), command.year());
        Authority by = rights.toPropose(from.departmentId());
        CarryForward asked = new CarryForward(
                from, nextYear(from, command.year()), command.reason().strip(), by);
        Map<Integer, Long> lines = lines(command, leftovers.of(from));
        entityManager.persist(asked);
        entityManager.flush();
        entityManager
                .createNativeQuery("""
                        insert into carry_forward_line (carry_forward_id, project_id, department_id, category_id, amount)
                        select :id, :project, :department, l.category_id, l.amount
                          from unnest(cast(:categories as int[]), cast(:amounts as bigint[])) l (category_id, amount)""")
                .setParameter("id", asked.id())
                .setParameter("project", from.projectId())
                .setParameter("department", from.departmentId())
                .setParameter("categories", lines.keySet().toArray(Integer[]::new))
                .setParameter("amounts", lines.values().toArray(Long[]::new))
                .executeUpdate();
        return asked.id();
    }

    /** Makes the next version of the budgets of both years. */
    @Allowed({Role.APPROVER, Role.TREASURY})
    public void approve(long id, Integer version) {
        CarryForward asked = known(id, version);
        Authority by = rights.toDecide(asked.from().departmentId());
        asked.checkAwaits(by);
        budgetLines.locked(asked.from());
        List<Line> lines = records.list(
                Line.class,
                "select category_id, amount from carry_forward_line where carry_forward_id = :id",
                Map.of("id", id));
        checkLeft(asked, lines);
        int last = months(asked.from().yearId()).last();
        int first = months(asked.to().yearId()).first();
        following.after(asked.from(), BudgetKind.CARRY_FORWARD, asked.reason(), asked, by, made -> lines.stream()
                .map(line -> new BudgetLines.Line(made, line.categoryId(), last, -line.amount()))
                .toList());
        following.after(asked.to(), BudgetKind.CARRY_FORWARD, asked.reason(), asked, by, made -> lines.stream()
                .map(line -> new BudgetLines.Line(made, line.categoryId(), first, line.amount()))
                .toList());
        asked.approve(by, clock.instant());
    }

    @Allowed({Role.APPROVER, Role.TREASURY})
    public void reject(long id, String comment, Integer version) {
        CarryForward asked = known(id, version);
        asked.refuse(
                ProposalState.REJECTED, comment, rights.toDecide(asked.from().departmentId()), clock.instant());
    }

    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void withdraw(long id, Integer version) {
        CarryForward asked = known(id, version);
        rights.toPropose(asked.from().departmentId());
        asked.withdraw();
    }

    private Place place(String project, String department, String year) {
        return new Place(
                codes.project("project", project),
                codes.department("department", department),
                codes.year("year", year));
    }

    private Map<Integer, Long> lines(CarryBudgetForward command, List<Unspent> left) {
        Map<Integer, Long> lines = new TreeMap<>();
        if (command.lines().isEmpty()) {
            left.stream()
                    .filter(category -> category.left().isPositive())
                    .forEach(category ->
                            lines.put(category.categoryId(), category.left().getAmountMinorLong()));
        }
        Map<Integer, Money> most = left.stream().collect(Collectors.toMap(Unspent::categoryId, Unspent::left));
        for (int i = 0; i < command.lines().size(); i++) {
            CarryBudgetForward.Carried line = command.lines().get(i);
            int category = codes.category("lines[" + i + "].category", line.category());
            Money available = most.getOrDefault(category, HouseCurrency.zero());
            if (!line.amount().isPositive() || line.amount().isGreaterThan(available)) {
                throw new Refused("lines[" + i + "].amount", "carry.more.than.left", line.category(), available);
            }
            lines.merge(category, line.amount().getAmountMinorLong(), Long::sum);
        }
        if (lines.isEmpty()) {
            throw new Refused("", "carry.nothing.left", command.year());
        }
        return lines;
    }

    private void checkLeft(CarryForward asked, List<Line> lines) {
        Map<Integer, Unspent> left =
                leftovers.of(asked.from()).stream().collect(Collectors.toMap(Unspent::categoryId, unspent -> unspent));
        for (Line line : lines) {
            Unspent unspent = left.get(line.categoryId());
            if (unspent == null || unspent.left().getAmountMinorLong() < line.amount()) {
                throw new Refused(
                        "",
                        "carry.more.than.left",
                        unspent == null ? "" : unspent.category(),
                        unspent == null ? HouseCurrency.zero() : unspent.left());
            }
        }
    }

    private int nextYear(Place from, String name) {
        return records.one(Year.class, """
                        select n.id from financial_year y join financial_year n on n.starts_on = y.ends_on + 1
                         where y.id = :year""", Map.of("year", from.yearId()))
                .orElseThrow(() -> new Refused("year", "carry.no.next.year", name))
                .id();
    }

    private Months months(int year) {
        return records.one(Months.class, """
                        select (array_agg(id order by starts_on))[1] as first, (array_agg(id order by starts_on desc))[1] as last
                          from period where financial_year_id = :year""", Map.of("year", year)).orElseThrow();
    }

    private CarryForward known(long id, Integer version) {
        CarryForward asked = entityManager.find(CarryForward.class, id);
        if (asked == null) {
            throw new NotFound("carry.forward", id);
        }
        if (version != null) {
            Changed.check(version, asked.version());
        }
        return asked;
    }
}
