package org.recoup.reports;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.recoup.statement.DepartmentStatement;
import org.recoup.statement.DepartmentStatement.JournalEffect;
import org.recoup.statement.DepartmentStatement.Line;
import org.recoup.statement.DepartmentStatement.PaymentLine;
import org.recoup.statement.ShareLine;

/** Lays a department funding statement out in tables. */
final class DepartmentStatementPaper {

    private DepartmentStatementPaper() {}

    static Paper of(DepartmentStatement statement, Figures figures) {
        return new Paper(
                "department-statement",
                Words.of("statement.title"),
                statement.departmentName() + " (" + statement.departmentCode() + ")",
                Words.of(
                        "scope",
                        figures.month(statement.upTo()),
                        statement.total().borne().getCurrencyUnit().getCode()),
                statement.upTo(),
                statement.moment(),
                figures,
                List.of(
                        contributions(statement),
                        savings(statement),
                        shares(statement, figures),
                        payments(statement),
                        journals(statement, figures),
                        figures(statement)),
                null);
    }

    private static Table contributions(DepartmentStatement statement) {
        List<List<Object>> rows = statement.projects().stream()
                .filter(line -> any(line.borne(), line.paid(), line.received()))
                .map(line -> Table.row(project(line), line.borne(), line.paid(), line.received(), line.contributed()))
                .toList();
        Line total = statement.total();
        Table table = Table.of("contributions", List.of("project", "borne", "paid", "received", "contributed"), rows);
        return rows.isEmpty()
                ? table
                : table.summed(Words.of("total"), total.borne(), total.paid(), total.received(), total.contributed());
    }

    private static Table savings(DepartmentStatement statement) {
        List<List<Object>> rows = statement.projects().stream()
                .filter(line ->
                        any(line.landed(), line.shared(), line.entitled(), line.due(), line.settled(), line.owed()))
                .map(line -> savings(project(line), line))
                .toList();
        Table table =
                Table.of("savings", List.of("project", "landed", "shared", "entitled", "due", "settled", "owed"), rows);
        return rows.isEmpty()
                ? table
                : table.summed(savings(Words.of("total"), statement.total()).toArray())
                        .noted(Words.of("savings.note"));
    }

    private static List<Object> savings(String name, Line line) {
        return Table.row(name, line.landed(), line.shared(), line.entitled(), line.due(), line.settled(), line.owed());
    }

    private static Table shares(DepartmentStatement statement, Figures figures) {
        List<List<Object>> rows = new ArrayList<>();
        for (ShareLine share : statement.shares()) {
            rows.add(Table.row(
                    share.projectName() + " (" + share.projectCode() + ")",
                    share.period(),
                    ShareInWords.of(share, figures),
                    share.landed(),
                    share.entitled(),
                    share.entitled().minus(share.landed())));
        }
        Table table = Table.of("shares", List.of("project", "period", "why", "landed", "entitled", "due"), rows);
        if (rows.isEmpty()) {
            return table;
        }
        Money zero = Money.zero(statement.total().borne().getCurrencyUnit());
        Money landed = statement.shares().stream().map(ShareLine::landed).reduce(zero, Money::plus);
        Money entitled = statement.shares().stream().map(ShareLine::entitled).reduce(zero, Money::plus);
        return table.summed(Words.of("total"), null, null, landed, entitled, entitled.minus(landed));
    }

    private static Table payments(DepartmentStatement statement) {
        List<List<Object>> rows = new ArrayList<>();
        for (PaymentLine payment : statement.payments()) {
            rows.add(Table.row(
                    payment.otherName() + " (" + payment.otherCode() + ")",
                    Words.word(payment.state()),
                    payment.dueOn(),
                    payment.paidOn(),
                    payment.reference(),
                    payment.received() ? null : payment.amount(),
                    payment.received() ? payment.amount() : null));
        }
        return Table.of(
                "payments", List.of("other", "state", "dueOn", "paidOn", "reference", "paying", "receiving"), rows);
    }

    private static Table journals(DepartmentStatement statement, Figures figures) {
        List<List<Object>> rows = new ArrayList<>();
        for (JournalEffect journal : statement.journals()) {
            rows.add(Table.row(
                    journal.id(),
                    journal.recordedAt(),
                    journal.period(),
                    Words.word(journal.kind()),
                    journal.projectCode(),
                    described(journal),
                    Words.word(journal.account()),
                    journal.amount()));
        }
        Table table = Table.of(
                "journals",
                List.of("id", "recorded", "period", "kind", "project", "description", "account", "amount"),
                rows);
        return statement.journalsLeftOut() == 0
                ? table
                : table.noted(Words.of("left.out", figures.number(statement.journalsLeftOut())));
    }

    private static Table figures(DepartmentStatement statement) {
        return Table.of(
                "figures",
                List.of("account", "amount"),
                statement.journals().isEmpty()
                        ? List.of()
                        : statement.figures().stream()
                                .map(figure -> Table.row(Words.word(figure.account()), figure.amount()))
                                .toList());
    }

    private static String described(JournalEffect journal) {
        String pair = journal.reversesId() != null
                ? Words.of("reverses", String.valueOf(journal.reversesId()), journal.reason())
                : journal.reversedById() != null ? Words.of("reversed.by", String.valueOf(journal.reversedById())) : "";
        return journal.description().isEmpty() || pair.isEmpty()
                ? journal.description() + pair
                : journal.description() + ". " + pair;
    }

    private static String project(Line line) {
        return line.projectCode() == null
                ? Words.of("settlements")
                : line.projectName() + " (" + line.projectCode() + ")";
    }

    private static boolean any(Money... figures) {
        return List.of(figures).stream().anyMatch(figure -> !figure.isZero());
    }
}
