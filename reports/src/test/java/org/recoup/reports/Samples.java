package org.recoup.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.recoup.ledger.JournalKind;
import org.recoup.ledger.LedgerMoment;
import org.recoup.platform.Fault;
import org.recoup.settlement.AllocationComparison;
import org.recoup.settlement.AllocationLine;
import org.recoup.sharing.Explanation;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Sharing;
import org.recoup.sharing.Step;
import org.recoup.sharing.Take;
import org.recoup.statement.DepartmentStatement;
import org.recoup.statement.DepartmentStatement.Figure;
import org.recoup.statement.DepartmentStatement.JournalEffect;
import org.recoup.statement.DepartmentStatement.Line;
import org.recoup.statement.DepartmentStatement.PaymentLine;
import org.recoup.statement.ProjectReport;
import org.recoup.statement.ProjectReport.AgreementLine;
import org.recoup.statement.ProjectReport.CommitmentLine;
import org.recoup.statement.ProjectReport.PartyLine;
import org.recoup.statement.ProjectReport.SavingLine;
import org.recoup.statement.ProjectReport.SignatureLine;
import org.recoup.statement.ShareLine;

/** Statements to draw. */
final class Samples {

    static final LedgerMoment MOMENT =
            new LedgerMoment(Instant.parse("2026-11-23T13:05:11.204Z"), 123, "9f3a17c2".repeat(8));
    static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final String LONG =
            "Shared Identity and Entitlement Verification Service for Local Offices, Prisons and Probation";

    private Samples() {}

    static Money money(String amount) {
        return Money.of(CurrencyUnit.GBP, new java.math.BigDecimal(amount));
    }

    static DepartmentStatement empty() {
        Line zero = line(null, null, "0");
        return new DepartmentStatement(
                MOMENT,
                "NEW",
                "Department of Novelty",
                AUGUST,
                List.of(),
                zero,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    /** @param projects how many; each is 1,000.10 of costs and so on */
    static DepartmentStatement full(int projects) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= projects; i++) {
            lines.add(line("P" + i, i % 7 == 0 ? LONG : "Project " + i, "1"));
        }
        lines.add(new Line(
                null,
                null,
                money("0.00"),
                money("0.00"),
                money("0.00"),
                money("0.00"),
                money("0.00"),
                money("0.00"),
                money("0.00"),
                money("0.00"),
                money("-40.00"),
                money("40.00")));
        Line one = line(null, null, String.valueOf(projects));
        Line total = new Line(
                null,
                null,
                one.borne(),
                one.paid(),
                one.received(),
                one.contributed(),
                one.landed(),
                one.shared(),
                one.entitled(),
                one.due(),
                money("-40.00"),
                one.due().plus(money("40.00")));
        return new DepartmentStatement(
                MOMENT,
                "JUS",
                "Ministry of Justice and Home Affairs",
                AUGUST,
                lines,
                total,
                List.of(share()),
                List.of(payment(1, false, "PAID"), payment(2, true, "DUE")),
                List.of(new Figure("SPEND", money("-1000.10")), new Figure("DUE", money("-60.00"))),
                journals(projects),
                0);
    }

    private static Line line(String code, String name, String times) {
        return new Line(
                code,
                name,
                times("1000.10", times),
                times("250.00", times),
                times("50.05", times),
                times("1200.05", times),
                times("900.00", times),
                times("900.00", times),
                times("800.00", times),
                times("-100.00", times),
                times("0.00", times),
                times("-100.00", times));
    }

    private static Money times(String amount, String times) {
        return money(amount).multipliedBy(Long.parseLong(times));
    }

    static ShareLine share() {
        return new ShareLine(
                77,
                "P1",
                "Shared prisons and courts network",
                AUGUST,
                2,
                money("1000.00"),
                money("900.00"),
                money("333.34"),
                new Explanation(
                        Sharing.ENGINE,
                        money("1000.00"),
                        List.of(new Step(
                                1,
                                Take.REST,
                                Rule.EQUAL,
                                BigFraction.of(100000),
                                BigFraction.of(100000),
                                BigFraction.ONE,
                                BigFraction.of(3),
                                null,
                                null,
                                null,
                                Map.of(),
                                "JUS",
                                BigFraction.of(100000, 3))),
                        BigFraction.of(100000, 3),
                        true,
                        List.of("JUS"),
                        money("0.00")));
    }

    private static PaymentLine payment(long id, boolean received, String state) {
        return new PaymentLine(
                id,
                received,
                "HLT",
                "Department of Health",
                money("40.00"),
                state,
                LocalDate.of(2026, 9, 30),
                state.equals("PAID") ? LocalDate.of(2026, 9, 12) : null,
                null,
                state.equals("PAID") ? "BACS 20260912/4471" : "",
                AUGUST);
    }

    private static List<JournalEffect> journals(int projects) {
        List<JournalEffect> journals = new ArrayList<>();
        IntStream.rangeClosed(1, projects)
                .forEach(i -> journals.add(new JournalEffect(
                        i,
                        MOMENT.at().minusSeconds(90000L * i),
                        AUGUST,
                        JournalKind.COST,
                        "P" + i,
                        "Licences of the shared network, third quarter",
                        "SPEND",
                        money("-1000.10"),
                        null,
                        i == 1 ? 900L : null,
                        null)));
        journals.add(
                1,
                new JournalEffect(
                        900,
                        MOMENT.at(),
                        AUGUST,
                        JournalKind.COST,
                        "P1",
                        "Licences of the shared network, third quarter",
                        "SPEND",
                        money("1000.10"),
                        1L,
                        null,
                        "entered twice"));
        return journals;
    }

    /** @param departments parties of an agreement by equal shares, compared with two other rules */
    static AllocationComparison comparison(int departments) {
        List<AllocationComparison.Contributor> parties = new ArrayList<>();
        for (int i = 1; i <= departments; i++) {
            parties.add(
                    new AllocationComparison.Contributor("D" + i, i == 2 ? LONG : "Department " + i, money("1000.00")));
        }
        List<AllocationComparison.Outcome> outcomes = new ArrayList<>();
        for (Rule rule : departments == 0 ? List.<Rule>of() : List.of(Rule.EQUAL, Rule.CONTRIBUTION, Rule.TALMUD)) {
            outcomes.add(new AllocationComparison.Outcome(
                    rule,
                    rule == Rule.EQUAL,
                    parties.stream()
                            .map(party -> new AllocationComparison.Portion(
                                    party.department(),
                                    money(rule == Rule.TALMUD ? "399.50" : "400.00"),
                                    money(rule == Rule.TALMUD ? "-0.50" : "0.00"),
                                    money(rule == Rule.TALMUD ? "-600.50" : "-600.00")))
                            .toList()));
        }
        return new AllocationComparison(
                new AllocationLine(
                        7,
                        "P1",
                        "Shared prisons and courts network",
                        "2026-08",
                        2,
                        Rule.EQUAL,
                        1,
                        money("400.00"),
                        money("100.00"),
                        MOMENT.at(),
                        "Tess Moreau",
                        false,
                        null,
                        1),
                MOMENT,
                money("400.00").multipliedBy(departments),
                parties,
                outcomes,
                departments == 0
                        ? List.of()
                        : List.of(new AllocationComparison.Left(
                                Rule.SHAPLEY, Fault.of("tiers[0].rule", "sharing.joint.none"))),
                true);
    }

    static ProjectReport project(int departments) {
        List<PartyLine> parties = new ArrayList<>();
        for (int i = 1; i <= departments; i++) {
            Money contributed =
                    money(String.valueOf(i == 3 ? -2500 : 125000 / i)).plus(money("0.25"));
            parties.add(new PartyLine(
                    "D" + i,
                    i == 2 ? LONG : "Department " + i,
                    contributed,
                    money("0.00"),
                    money("0.00"),
                    contributed,
                    money("100.00"),
                    money("100.00"),
                    money("60000.00").minus(money("4000").multipliedBy(i)),
                    money("59900.00").minus(money("4000").multipliedBy(i))));
        }
        Money zero = money("0.00");
        PartyLine total = new PartyLine(
                null,
                null,
                zero,
                zero,
                zero,
                parties.stream().map(PartyLine::contributed).reduce(zero, Money::plus),
                zero,
                zero,
                parties.stream().map(PartyLine::entitled).reduce(zero, Money::plus),
                zero);
        return new ProjectReport(
                MOMENT,
                "P1",
                "Shared prisons and courts network",
                "Digital courts",
                "Ministry of Justice",
                LocalDate.of(2025, 4, 1),
                null,
                AUGUST,
                departments == 0
                        ? List.of()
                        : List.of(new AgreementLine(
                                1, "AGREED_PARTS", LocalDate.of(2025, 4, 1), null, "IN_FORCE", "As the board decided")),
                departments == 0
                        ? List.of()
                        : List.of(
                                new SignatureLine(1, "D1", "Department 1", 2L, "Maya Lind", null, MOMENT.at()),
                                new SignatureLine(1, "D2", LONG, 1L, null, null, null)),
                parties,
                total,
                departments == 0
                        ? List.of()
                        : List.of(new SavingLine(
                                "Fewer printed summonses",
                                "CASH_RELEASING",
                                "D1",
                                "D2",
                                money("90000.00"),
                                money("30000.00"),
                                money("20000.00"),
                                money("15000.00"))),
                departments == 0
                        ? List.of()
                        : List.of(new CommitmentLine(
                                "D1", "Department 1", money("100000.00"), money("125000.25"), money("-25000.25"))),
                new CommitmentLine(null, null, money("100000.00"), money("125000.25"), money("-25000.25")));
    }
}
