package org.recoup.reports;

import java.util.List;
import org.recoup.statement.ProjectReport;

/** Lays a project funding report out in tables. */
final class ProjectReportPaper {

    private ProjectReportPaper() {}

    static Paper of(ProjectReport report, Figures figures) {
        return new Paper(
                "project-report",
                Words.of("project.title"),
                report.projectName() + " (" + report.projectCode() + ")",
                scope(report, figures),
                report.upTo(),
                report.moment(),
                figures,
                List.of(agreement(report), signatures(report), parties(report), register(report), commitments(report)),
                Bars.of(report.departments(), figures));
    }

    private static String scope(ProjectReport report, Figures figures) {
        String dates = report.endsOn() == null
                ? Words.of("dates.open", figures.day(report.startsOn()))
                : Words.of("dates.both", figures.day(report.startsOn()), figures.day(report.endsOn()));
        return Words.of(
                "scope.project",
                report.programmeName(),
                report.leadName(),
                dates,
                figures.month(report.upTo()),
                report.total().contributed().getCurrencyUnit().getCode());
    }

    private static Table agreement(ProjectReport report) {
        return Table.of(
                "agreement",
                List.of("version", "rule", "from", "to", "state", "note"),
                report.agreements().stream()
                        .map(line -> Table.row(
                                line.version(),
                                Words.word(line.rule()),
                                line.from(),
                                line.to(),
                                Words.word(line.state()),
                                line.note()))
                        .toList());
    }

    private static Table signatures(ProjectReport report) {
        return Table.of(
                "signatures",
                List.of("department", "version", "parts", "signedBy", "onBehalfOf", "signedAt"),
                report.signatures().stream()
                        .map(line -> Table.row(
                                line.departmentName() + " (" + line.departmentCode() + ")",
                                line.version(),
                                line.parts(),
                                line.signedBy() == null ? Words.of("signatures.missing") : line.signedBy(),
                                line.onBehalfOf(),
                                line.signedAt()))
                        .toList());
    }

    private static Table parties(ProjectReport report) {
        Table table = Table.of(
                "parties",
                List.of("department", "contributed", "landed", "shared", "entitled", "due"),
                report.departments().stream()
                        .map(line -> party(line.departmentName() + " (" + line.departmentCode() + ")", line))
                        .toList());
        return report.departments().isEmpty()
                ? table
                : table.summed(party(Words.of("total"), report.total()).toArray());
    }

    private static List<Object> party(String name, ProjectReport.PartyLine line) {
        return Table.row(name, line.contributed(), line.landed(), line.shared(), line.entitled(), line.due());
    }

    private static Table register(ProjectReport report) {
        Table table = Table.of(
                "register",
                List.of("title", "type", "landing", "baseline", "planned", "claimed", "verified"),
                report.savings().stream()
                        .map(line -> Table.row(
                                line.title(),
                                Words.word(line.type()),
                                line.landingCode(),
                                line.baseline(),
                                line.planned(),
                                line.claimed(),
                                line.verified()))
                        .toList());
        return report.savings().isEmpty() ? table : table.noted(Words.of("register.note"));
    }

    private static Table commitments(ProjectReport report) {
        Table table = Table.of(
                "commitments",
                List.of("department", "committed", "actual", "left"),
                report.commitments().stream()
                        .map(line -> Table.row(
                                line.departmentName() + " (" + line.departmentCode() + ")",
                                line.committed(),
                                line.actual(),
                                line.left()))
                        .toList());
        ProjectReport.CommitmentLine total = report.committedTotal();
        return report.commitments().isEmpty()
                ? table
                : table.summed(Words.of("total"), total.committed(), total.actual(), total.left())
                        .noted(Words.of("commitments.note"));
    }
}
