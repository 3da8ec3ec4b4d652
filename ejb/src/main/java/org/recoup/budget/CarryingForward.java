package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.money.Apportionment;
import org.recoup.people.Role;
import org.recoup.period.ClosedMonths;
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
    private Lowering lowering;

    @Inject
    private Following following;

    @Inject
    private BudgetLines budgetLines;

    @Inject
    private ClosedMonths closedMonths;

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
     * @throws Refused when nothing is left or asked, more is asked than its category or the whole budget has left, there is no next
     *     year, or the last month of the old one or the first of the new one is closed
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public long request(@Valid CarryBudgetForward command) {
        Place from = place(command.project(), command.department(), command.year());
        Authority by = rights.toPropose(from.departmentId());
        CarryForward asked = new CarryForward(
                from, nextYear(from, command.year()), command.reason().strip(), by);
        checkMonths(asked);
        List<Unspent> left = leftovers.of(from);
        Map<Integer, Long> lines = command.lines() == null ? all(left) : asked(command.lines());
        if (lines.isEmpty()) {
            throw new Refused("lines", "carry.nothing.left", command.year());
        }
        checkLeft(lines, left);
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
        Months of = checkMonths(asked);
        budgetLines.locked(asked.from());
        List<Line> lines = records.list(
                Line.class,
                "select category_id, amount from carry_forward_line where carry_forward_id = :id",
                Map.of("id", id));
        Map<Integer, Long> carried = lines.stream().collect(Collectors.toMap(Line::categoryId, Line::amount));
        checkLeft(carried, leftovers.of(asked.from()));
        carried.replaceAll((category, cents) -> -cents);
        lowering.check(asked.from(), carried);
        following.after(asked.from(), BudgetKind.CARRY_FORWARD, asked.reason(), asked, by, made -> lines.stream()
                .map(line -> new BudgetLines.Line(made, line.categoryId(), of.last(), -line.amount()))
                .toList());
        following.after(asked.to(), BudgetKind.CARRY_FORWARD, asked.reason(), asked, by, made -> lines.stream()
                .map(line -> new BudgetLines.Line(made, line.categoryId(), of.first(), line.amount()))
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

    private Map<Integer, Long> asked(List<CarryBudgetForward.Carried> asked) {
        Map<Integer, Long> lines = new TreeMap<>();
        for (int i = 0; i < asked.size(); i++) {
            CarryBudgetForward.Carried line = asked.get(i);
            String at = "lines[" + i + "].";
            if (!line.amount().isPositive()) {
                throw new Refused(at + "amount", "carry.amount", line.category());
            }
            lines.merge(
                    codes.category(at + "category", line.category()),
                    DraftingBudgets.cents(at + "amount", line.amount()),
                    Long::sum);
        }
        return lines;
    }

    /** All that is left; where some categories are above their budget, the others carry that much less, each its part of it. */
    private static Map<Integer, Long> all(List<Unspent> left) {
        Map<Integer, Long> lines = new TreeMap<>();
        left.stream()
                .filter(category -> category.left().isPositive())
                .forEach(category ->
                        lines.put(category.categoryId(), category.left().getAmountMinorLong()));
        long most = whole(left);
        if (most <= 0) {
            return Map.of();
        }
        if (lines.values().stream().mapToLong(Long::longValue).sum() > most) {
            Map<String, BigInteger> weights = new TreeMap<>();
            lines.forEach((category, cents) -> weights.put(category.toString(), BigInteger.valueOf(cents)));
            Apportionment.divide(most, weights).forEach(part -> lines.put(Integer.valueOf(part.code()), part.cents()));
            lines.values().removeIf(cents -> cents == 0);
        }
        return lines;
    }

    private static long whole(List<Unspent> left) {
        return left.stream()
                .mapToLong(category -> category.left().getAmountMinorLong())
                .sum();
    }

    private static void checkLeft(Map<Integer, Long> lines, List<Unspent> left) {
        Map<Integer, Unspent> byCategory =
                left.stream().collect(Collectors.toMap(Unspent::categoryId, unspent -> unspent));
        lines.forEach((category, cents) -> {
            Unspent unspent = byCategory.get(category);
            Money most = unspent == null ? HouseCurrency.zero() : unspent.left();
            if (cents > most.getAmountMinorLong()) {
                throw new Refused("lines", "carry.more.than.left", unspent == null ? "" : unspent.categoryName(), most);
            }
        });
        long together = lines.values().stream().mapToLong(Long::longValue).sum();
        if (together > whole(left)) {
            throw new Refused(
                    "lines",
                    "carry.more.than.whole",
                    HouseCurrency.ofCents(together),
                    HouseCurrency.ofCents(whole(left)));
        }
    }

    private int nextYear(Place from, String name) {
        return records.one(Year.class, """
                        select n.id from financial_year y join financial_year n on n.starts_on = y.ends_on + 1
                         where y.id = :year""", Map.of("year", from.yearId()))
                .orElseThrow(() -> new Refused("year", "carry.no.next.year", name))
                .id();
    }

    /** The last month of the old year and the first of the new one, which take what is carried as long as they are not closed. */
    private Months checkMonths(CarryForward asked) {
        Months months = records.one(
                        Months.class,
                        """
                        select (select id from period where financial_year_id = :next order by starts_on limit 1) as first,
                               (select id from period where financial_year_id = :year order by starts_on desc limit 1) as last""",
                        Map.of("year", asked.from().yearId(), "next", asked.to().yearId()))
                .orElseThrow();
        closedMonths.check(
                "",
                "period.closed.carry",
                List.of(months.last(), months.first()),
                asked.from().departmentId());
        return months;
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
