package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoup.importing.reading.Files;
import org.recoup.importing.reading.SourceFile;
import org.recoup.importing.reading.style.CreditMark;
import org.recoup.importing.reading.style.UnitOfAmount;

/** What becomes of the rows of whole files: the amounts that are taken, and what is said about the others. */
class SheetReadingTest {

    private static final int APRIL = 4;

    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<MoneyRow> rows = new ArrayList<>();

    private static Source column(String name) {
        return new Source(name, null);
    }

    private static Source fixed(String value) {
        return new Source(null, value);
    }

    private static Definition columns() {
        return definition(Map.of("project", column("Project"), "department", column("Dept"), "date", column("Date")));
    }

    private static Definition constant() {
        return definition(Map.of("project", fixed("SCP"), "department", fixed("JUS"), "date", fixed("2025-05")));
    }

    private static Definition definition(Map<String, Source> place) {
        Map<String, Source> fields = new HashMap<>(place);
        fields.put("description", column("Text"));
        return Definition.of(fields, List.of(new AmountColumn("Amount", "STAFF")), PeriodRule.DATE);
    }

    private BigDecimal read(String text, Definition definition) {
        return read(Files.csv(text), definition);
    }

    /** @return the sum of the amounts of rows without a fault */
    private BigDecimal read(SourceFile file, Definition definition) {
        Styles styles = Styles.of(definition, LocalDate.of(2026, 5, 31));
        pass(file, definition, styles);
        if (styles.misread()) {
            pass(file, definition, styles.learnt());
        }
        return rows.stream()
                .flatMap(row -> row.amounts().stream())
                .map(amount -> amount.money().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void pass(SourceFile file, Definition definition, Styles styles) {
        errors.clear();
        warnings.clear();
        rows.clear();
        FaultList faults = new FaultList((sheet, found, error) ->
                (error ? errors : warnings).add("%d %s %s".formatted(found.row(), found.column(), found.code())));
        TableFile table = TableFile.of(file, definition);
        styles.countSince1904(table.isSince1904());
        new SheetReading(table, ImportTarget.COSTS, definition, styles.numbers(), faults, done -> {})
                .all((sheet, columns) -> row -> {
                    MoneyRow read = MoneyRow.read(
                            new RowReader(columns, row, definition, styles, faults),
                            ImportTarget.COSTS,
                            definition,
                            APRIL);
                    if (!faults.isFaulty(row.number())) {
                        rows.add(read);
                    }
                });
        styles.ask(faults);
    }

    private static SourceFile workbook(String rows) {
        return workbook("", rows);
    }

    private static SourceFile workbook(String properties, String rows) {
        return workbook(properties, Map.of("Costs", rows));
    }

    /** @param sheets rows by name, in order */
    private static SourceFile workbook(String properties, Map<String, String> sheets) {
        StringBuilder tabs = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            tabs.append("<sheet name='%s' sheetId='%d' r:id='r%2$d'/>".formatted(sheet.getKey(), number));
            relations.append(
                    "<Relationship Id='r%d' Type='http://x/relationships/worksheet' Target='worksheets/sheet%1$d.xml'/>"
                            .formatted(number));
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='m' xmlns:r='rel'>" + properties + "<sheets>" + tabs + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        return Files.zip(parts);
    }

    /** Texts, numbers, and formulas that were never calculated. */
    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (String cell : cells) {
            row.append(
                    cell.startsWith("=")
                            ? "<c><f>" + cell.substring(1) + "</f></c>"
                            : cell.matches("[0-9.]+")
                                    ? "<c><v>" + cell + "</v></c>"
                                    : "<c t='inlineStr'><is><t>" + cell + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    @Test
    void aFormulaThatWasNeverCalculatedIsAnError() {
        SourceFile file = workbook(row(1, "Project", "Dept", "Date", "Text", "Amount")
                + row(2, "SCP", "JUS", "2025-05-03", "a", "=1+1")
                + row(3, "SCP", "JUS", "2025-05-03", "=A1", "5"));

        assertThat(read(file, columns())).isEqualByComparingTo("0");
        assertThat(errors).containsExactly("2 Amount reading.formula", "3 Text reading.formula");
        assertThat(warnings).isEmpty();
    }

    @Test
    void aRowThatSaysSomethingButHasNoAmountIsTold() {
        String file = "Project;Dept;Date;Text;Amount\nSCP;JUS;2025-05-03;a;\nSCP;JUS;2025-05-03;b;-\n"
                + "SCP;JUS;2025-05-03;c;0.00\nSCP;JUS;2025-05-03;d;1.50\n";

        assertThat(read(file, columns())).isEqualByComparingTo("1.50");
        assertThat(warnings).containsExactly("2  import.row.no.amount");
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Project,Dept,Date,Text,Amount\n"
                        + "S,J,2025-05-03,a,1234,50\n"
                        + "S,J,2025-05-03,b,20,75\n"
                        + "S,J,2025-05-03,c,20\n",
                "Project,Dept,Date,Text,Amount,\n"
                        + "S,J,2025-05-03,a,1234,50\n"
                        + "S,J,2025-05-03,b,20,75\n"
                        + "S,J,2025-05-03,c,20,\n"
            })
    void decimalsBehindACommaThatAlsoSeparatesAreNeverLost(String file) {
        assertThat(read(file, columns())).isEqualByComparingTo("20");
        assertThat(errors).containsExactly("2  import.row.width", "3  import.row.width");
    }

    @Test
    void columnsWithoutAHeadingMayStandBehindThoseWithOne() {
        String file = "Project,Dept,Date,Text,Amount,,\nS,J,2025-05-03,a,1.50,note,x,y\nS,J,2025-05-03,b,2.50,,,z\n";

        assertThat(read(file, columns())).isEqualByComparingTo("4.00");
        assertThat(errors).isEmpty();
    }

    @Test
    void rowsMergedByAStrayQuotationMarkAreAnError() {
        String file = "Project;Dept;Date;Text;Amount\n"
                + "SCP;JUS;2025-05-03;\"Bolts 3;100,00\n"
                + "SCP;JUS;2025-06-04;\"Nuts\" 4;200,00\n"
                + "SCP;JUS;2025-06-05;Screws;5,00\n";

        assertThat(read(file, columns())).isEqualByComparingTo("5.00");
        assertThat(errors).containsExactly("2  import.quote.stray");
    }

    @Test
    void aRowThatSaysWhoseItIsAndWhenIsNeverLeftOutByAGuess() {
        String sums = "Project;Dept;Date;Text;Amount\n"
                + "S;J;2025-05-03;a;100.50\n"
                + "S;J;2025-05-03;b;50.50\n"
                + "S;J;2025-05-03;;151.00\n";
        assertThat(read(sums, columns())).isEqualByComparingTo("302.00");
        assertThat(warnings).containsExactly("4  import.total.kept");

        String named = "Project;Dept;Date;Text;Amount\n"
                + "S;J;2025-05-03;a;100.50\n"
                + "S;J;2025-05-03;Total;151.00\n"
                + ";;;Total;251.50\n";
        assertThat(read(named, columns())).isEqualByComparingTo("251.50");
        assertThat(warnings).containsExactly("3  import.total.kept", "4  import.total.left.out");
    }

    @Test
    void aTotalMayStandWhereTheSuppliersDo() {
        Map<String, Source> place = new HashMap<>(columns().fields());
        place.put("supplier", column("Supplier"));
        String file = "Supplier;Project;Dept;Date;Text;Amount\nA;S;J;2025-05-03;a;10\nB;S;J;2025-05-03;b;later\n"
                + "Total;S;J;2025-05-03;c;7\nGrand total;;;;;40\n";

        assertThat(read(file, definition(place))).isEqualByComparingTo("17");
        assertThat(errors).containsExactly("3 Amount reading.number");
        assertThat(warnings).containsExactly("4  import.total.kept", "5  import.total.left.out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total Energies", "Total", "Suma", "Suma Wholefoods"})
    void aSupplierMayBeCalledLikeATotal(String supplier) {
        Map<String, Source> place = Map.of(
                "project",
                fixed("S"),
                "department",
                fixed("J"),
                "date",
                fixed("2025-05"),
                "supplier",
                column("Supplier"));

        assertThat(read(
                        "Supplier;Text;Amount\nAcme;fuel;10\nAcme;fuel;20\n" + supplier + ";;7\n;Total;37\n",
                        definition(place)))
                .isEqualByComparingTo("37");
        assertThat(warnings).contains("5  import.total.left.out").hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gesamtergebnis",
                "A Ergebnis",
                "Eindtotaal",
                "Общий итог",
                "Totalsumma",
                "Hovedtotal",
                "Kokonaissumma",
                "KOPSUMMA",
                "Yht.",
                "Σύνολα",
                "合計金額",
                "Resultado",
                "Saldo",
                "Übertrag",
                "Report",
                "Carried forward",
                "Grand Total"
            })
    void aGrandTotalBelowASubtotalIsNoLine(String name) {
        String file = "Text;Amount\na;100,50\nb;20,25\nZwischensumme;120,75\nc;30\n" + name + ";150,75\n";

        assertThat(read(file, constant())).isEqualByComparingTo("150.75");
        assertThat(warnings).containsExactly("4  import.total.left.out", "6  import.total.left.out");
    }

    @Test
    void aGrandTotalWithoutAWordIsTheSumOfAll() {
        assertThat(read("Text;Amount\na;100,50\nb;20,25\nTotal;120,75\nc;30\n;150,75\n", constant()))
                .isEqualByComparingTo("150.75");
    }

    @Test
    void aReportThatWasPaidForIsALine() {
        assertThat(read("Text;Amount\na;100,50\nb;20,25\nReport;99,00\n", constant()))
                .isEqualByComparingTo("219.75");
        assertThat(warnings).containsExactly("4  import.total.kept");
    }

    @Test
    void anotherUnitInTheHeadingThanInTheMappingIsTold() {
        Map<String, Source> place = Map.of("project", fixed("S"), "department", fixed("J"), "date", fixed("2025-05"));
        Definition ones = Definition.of(place, List.of(new AmountColumn("B", "STAFF")), PeriodRule.DATE);
        Definition millions = Definition.of(
                place, List.of(new AmountColumn("B", "STAFF", null, UnitOfAmount.MILLIONS, false)), PeriodRule.DATE);

        read("Text;Amount (£m)\na;1.5\nb;2\n", ones);
        assertThat(warnings).containsExactly("1 B import.unit.heading.millions");
        read("Text;Amount\n;£m\na;1.5\nb;2\n", ones);
        assertThat(warnings).containsExactly("1 B import.unit.heading.millions");
        assertThat(read("Text;Amount (£m)\na;1.5\nb;2\n", millions)).isEqualByComparingTo("3500000");
        assertThat(warnings).isEmpty();
        assertThat(MappingGuess.unit(new FileView.Column("Amount (£m)", "B", "", List.of())))
                .isEqualTo(UnitOfAmount.MILLIONS);
        assertThat(MappingGuess.unit(new FileView.Column("Amount", "B", "T€", List.of())))
                .isEqualTo(UnitOfAmount.THOUSANDS);
    }

    private static Definition with(Definition plain, UnitOfAmount unit, CreditMark credits, String... noAmount) {
        return new Definition(
                null,
                null,
                null,
                null,
                plain.fields(),
                null,
                plain.amounts(),
                plain.periodRule(),
                null,
                null,
                unit,
                null,
                null,
                credits,
                List.of(noAmount),
                null);
    }

    @Test
    void lettersThatMeanACreditOrCroresAreAsked() {
        String alone = "Text;Amount\na;12.50 Cr\nb;3.00\n";
        String both = "Text;Amount\na;12.50 Cr\nb;3.00 Dr\n";

        read(alone, constant());
        assertThat(errors).containsExactly("0  import.numbers.credit");
        assertThat(read(both, constant())).isEqualByComparingTo("-9.50");
        assertThat(errors).isEmpty();
        read(both, with(constant(), UnitOfAmount.LAKH, null));
        assertThat(errors).containsExactly("0  import.numbers.credit");
        assertThat(read(alone, with(constant(), null, CreditMark.BELOW_ZERO))).isEqualByComparingTo("-9.50");
        assertThat(read(alone, with(constant(), null, CreditMark.CRORE))).isEqualByComparingTo("125000003.00");
        assertThat(errors).isEmpty();
    }

    @Test
    void whatMeansNoAmountIsSaidByTheMapping() {
        String file = "Text;Amount\na;n/a\nb; N/A \nc;nil\nd;exempt\ne;2.00\n";

        assertThat(read(file, with(constant(), null, null, "n/a", "nil"))).isEqualByComparingTo("2.00");
        assertThat(errors).containsExactly("5 Amount reading.number");
        assertThat(warnings).isEmpty();
        read(file, constant());
        assertThat(errors).hasSize(4);
    }

    @Test
    void valuesKeptFromASpreadsheetByAFormulaAreRead() {
        assertThat(read("Text;Amount\n=\"007\";=\"123.45\"\nb;\"=\"\"1.00\"\"\"\n", constant()))
                .isEqualByComparingTo("124.45");
        assertThat(rows.get(0).description()).isEqualTo("007");
    }

    private static Definition withDocumentDate() {
        Map<String, Source> fields = new HashMap<>(constant().fields());
        fields.put("documentDate", column("Day"));
        return Definition.of(fields, constant().amounts(), PeriodRule.DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15/05/2568", "13/05/0025", "31/12/9999", "30/12/1989", "01/06/2027"})
    void aDocumentOfLongAgoOrOfYearsToComeIsASlip(String day) {
        read("Text;Day;Amount\na;" + day + ";1\nb;31/05/2025;2\n", withDocumentDate());

        assertThat(errors).containsExactly("2 Day import.date.range");
        assertThat(rows).hasSize(1);
    }

    @Test
    void eachColumnHasItsOwnOrderOfDates() {
        Map<String, Source> fields = new HashMap<>(withDocumentDate().fields());
        fields.put("date", column("Period"));
        Definition both = Definition.of(fields, constant().amounts(), PeriodRule.DATE);

        read("Text;Day;Period;Amount\na;31/05/2025;05/31/2025;1\nb;04/05/2025;05/04/2025;2\n", both);

        assertThat(errors).isEmpty();
        assertThat(rows).extracting(MoneyRow::documentDate).contains(LocalDate.of(2025, 5, 4));
        assertThat(rows).extracting(row -> row.month().toString()).containsOnly("2025-05");
    }

    @Test
    void daysWithoutAFormatCountFromTheFirstDayOfTheirWorkbook() {
        String cells = row(1, "Text", "Day", "Amount") + row(2, "a", "44318", "1.50");

        read(workbook("<workbookPr date1904='1'/>", cells), withDocumentDate());
        assertThat(rows).extracting(MoneyRow::documentDate).containsExactly(LocalDate.of(2025, 5, 3));
        read(workbook(row(1, "Text", "Day", "Amount") + row(2, "a", "45780", "1.50")), withDocumentDate());
        assertThat(rows).extracting(MoneyRow::documentDate).containsExactly(LocalDate.of(2025, 5, 3));
    }

    @Test
    void aGuessOfTheEncodingIsToldOnceForTheFile() {
        SourceFile file = Files.csv("Text;Amount\nKöln;1.50\nb;2\n", "windows-1252");
        Definition said = new Definition(
                null,
                "windows-1252",
                null,
                null,
                constant().fields(),
                null,
                constant().amounts(),
                PeriodRule.DATE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(read(file, constant())).isEqualByComparingTo("3.50");
        assertThat(warnings).containsExactly("0  import.encoding.guess");
        read(file, said);
        assertThat(warnings).isEmpty();
    }

    @Test
    void aCellThatFillsTwoFieldsIsWrongOnce() {
        Map<String, Source> fields = new HashMap<>(columns().fields());
        fields.put("documentDate", column("Date"));

        read(
                "Project;Dept;Date;Text;Amount\nS;J;soon;a;1\nS;J;2025-05-03;b;2\n",
                Definition.of(fields, columns().amounts(), PeriodRule.DATE));

        assertThat(errors).containsExactly("2 Date reading.date");
    }

    @Test
    void theHeadingOfEachPageIsLeftOutAndToldOnce() {
        String file = "Text;Amount;\na;1.50\nText;Amount\nb;2\n Text ;Amount;;\nc;3\n";

        assertThat(read(file, constant())).isEqualByComparingTo("6.50");
        assertThat(warnings).containsExactly("3  import.header.repeated");
        assertThat(errors).isEmpty();
    }

    private static Definition onSheet(String name) {
        return new Definition(
                null,
                null,
                name,
                null,
                constant().fields(),
                null,
                constant().amounts(),
                PeriodRule.DATE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void aSheetWithoutTheColumnsIsNoErrorWhereAllSheetsAreRead() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Cover", row(1, "Spending of May") + row(2, "Made by Finance"));
        sheets.put("North", row(1, "Text", "Amount") + row(2, "a", "1.50"));
        sheets.put("South", row(1, "Text", "Amount") + row(2, "b", "2"));

        assertThat(read(workbook("", sheets), onSheet("*"))).isEqualByComparingTo("3.50");
        assertThat(errors).isEmpty();
        assertThat(warnings).containsExactly("1  import.sheet.without.columns");

        read(workbook("", sheets), constant());
        assertThat(errors).containsExactly("0  import.sheet.other");

        read(workbook(row(1, "Cover", "only")), onSheet("*"));
        assertThat(errors).containsExactly("0  import.sheets.without.columns");
    }

    @Test
    void hiddenRowsAreTakenAndTold() {
        String rows = row(1, "Text", "Amount")
                + row(2, "a", "1.50").replace("<row", "<row hidden='1'")
                + row(3, "b", "2").replace("<row", "<row hidden='true'")
                + row(4, "c", "3");

        assertThat(read(workbook(rows), constant())).isEqualByComparingTo("6.50");
        assertThat(warnings).containsExactly("0  import.rows.hidden");
    }
}
