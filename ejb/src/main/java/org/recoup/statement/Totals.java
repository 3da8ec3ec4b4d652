package org.recoup.statement;

import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;

/** Adds up lines of a report; nothing is rounded. */
final class Totals {

    private Totals() {}

    static DepartmentStatement.Line of(List<DepartmentStatement.Line> lines) {
        return new DepartmentStatement.Line(
                null,
                null,
                sum(lines, DepartmentStatement.Line::borne),
                sum(lines, DepartmentStatement.Line::paid),
                sum(lines, DepartmentStatement.Line::received),
                sum(lines, DepartmentStatement.Line::contributed),
                sum(lines, DepartmentStatement.Line::landed),
                sum(lines, DepartmentStatement.Line::shared),
                sum(lines, DepartmentStatement.Line::entitled),
                sum(lines, DepartmentStatement.Line::due),
                sum(lines, DepartmentStatement.Line::settled),
                sum(lines, DepartmentStatement.Line::owed));
    }

    static ProjectReport.PartyLine ofParties(List<ProjectReport.PartyLine> lines) {
        return new ProjectReport.PartyLine(
                null,
                null,
                sum(lines, ProjectReport.PartyLine::borne),
                sum(lines, ProjectReport.PartyLine::paid),
                sum(lines, ProjectReport.PartyLine::received),
                sum(lines, ProjectReport.PartyLine::contributed),
                sum(lines, ProjectReport.PartyLine::landed),
                sum(lines, ProjectReport.PartyLine::shared),
                sum(lines, ProjectReport.PartyLine::entitled),
                sum(lines, ProjectReport.PartyLine::due));
    }

    static ProjectReport.CommitmentLine ofCommitments(List<ProjectReport.CommitmentLine> lines) {
        return new ProjectReport.CommitmentLine(
                null,
                null,
                sum(lines, ProjectReport.CommitmentLine::committed),
                sum(lines, ProjectReport.CommitmentLine::actual),
                sum(lines, ProjectReport.CommitmentLine::left));
    }

    private static <L> Money sum(List<L> lines, Function<L, Money> figure) {
        return lines.stream().map(figure).reduce(HouseCurrency.zero(), Money::plus);
    }
}
