package org.recoup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.recoup.platform.HouseLocale;
import org.recoup.statement.DepartmentStatement;

class XlsxTest {

    private static final Figures LONDON = new Figures(HouseLocale.of("en-GB"), ZoneId.of("Europe/London"));

    @Test
    void amountsAreNumbersAndEqualTheStatement() throws IOException {
        DepartmentStatement statement = Samples.full(3);
        List<Row> rows = sheet(DepartmentStatementXlsx.render(statement, LONDON), "What the department put in");

        assertThat(rows).hasSize(5);
        assertThat(rows.get(0).getCellText(1)).isEqualTo("Costs borne");
        assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(1).getCellAsNumber(1).orElseThrow())
                .isEqualByComparingTo(statement.projects().get(0).borne().getAmount());
        assertThat(rows.get(4).getCellText(0)).isEqualTo("Total");
        assertThat(rows.get(4).getCellAsNumber(4).orElseThrow())
                .isEqualByComparingTo(statement.total().contributed().getAmount());
        assertThat(rows.get(1).getCell(1).getDataFormatString()).isEqualTo("#,##0.00");
    }

    @Test
    void negativeAmountsStayNumbers() throws IOException {
        List<Row> rows =
                sheet(DepartmentStatementXlsx.render(Samples.full(1), LONDON), "What it saved, and what it is e");

        assertThat(rows.get(1).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("-100.00");
    }

    @Test
    void aComparisonHasOneRowForEachRuleAndDepartment() throws IOException {
        List<Row> rows = sheet(AllocationComparisonXlsx.render(Samples.comparison(4), LONDON), "Rule by rule");

        assertThat(rows.get(1).getCellText(0)).isEqualTo("As agreed. Equal shares");
        assertThat(rows.get(12).getCellText(0)).isEqualTo("Talmud rule");
        assertThat(rows.get(12).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("-0.50");
    }

    @Test
    void daysAreDates() throws IOException {
        List<Row> rows = sheet(DepartmentStatementXlsx.render(Samples.full(1), LONDON), "Payments");

        assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo("2026-09-30");
    }

    @Test
    void theWorkbookSaysAsAtWhichBlock() throws IOException {
        List<Row> rows = sheet(ProjectReportXlsx.render(Samples.project(3), LONDON), "About");

        assertThat(rows.stream().map(row -> row.getCellText(0)))
                .contains(
                        "Project funding report",
                        "Ledger as at 23 November 2026, 13:05:11, block 123, 9f3a17c29f3a17c2\u2026");
    }

    @Test
    void anEmptyStatementSaysSo() throws IOException {
        List<Row> rows = sheet(DepartmentStatementXlsx.render(Samples.empty(), LONDON), "Payments");

        assertThat(rows.get(1).getCellText(0)).isEqualTo("No settlement names the department.");
    }

    private static List<Row> sheet(byte[] bytes, String name) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(bytes), new org.dhatim.fastexcel.reader.ReadingOptions(true, true))) {
            Sheet sheet = book.findSheet(name)
                    .orElseThrow(() -> new AssertionError("no sheet " + name + " among "
                            + book.getSheets().map(Sheet::getName).toList()));
            return sheet.read();
        }
    }
}
