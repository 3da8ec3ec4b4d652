package org.recoup.spending.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoup.money.FigureStyle;

class SheetReaderTest {

    private static final FigureStyle BRITISH = new FigureStyle('.', ',', 3);
    private static final Vocabulary PROJECTS = new Vocabulary(List.of(
            new Vocabulary.Word("P1", "Court listing", List.of()), new Vocabulary.Word("P2", "Court fees", List.of())));
    private static final Vocabulary DEPARTMENTS = new Vocabulary(List.of(
            new Vocabulary.Word("JUS", "Justice", List.of("Ministry of Justice")),
            new Vocabulary.Word("HLT", "Health", List.of("Justice and Health"))));
    private static final Vocabulary CATEGORIES = new Vocabulary(List.of(
            new Vocabulary.Word("STAFF", "People", List.of()), new Vocabulary.Word("STAFF2", "People", List.of())));
    private static final SheetReader.Known KNOWN = new SheetReader.Known(
            PROJECTS,
            DEPARTMENTS,
            CATEGORIES,
            Set.of("JUS"),
            Set.of(YearMonth.of(2026, 8), YearMonth.of(2026, 7)),
            new CommitmentWords(List.of(
                    new CommitmentWords.Word(71, "PO-77", "P1", "JUS", false),
                    new CommitmentWords.Word(72, "PO-78", "P1", "JUS", true),
                    new CommitmentWords.Word(73, "PO-79", "P2", "JUS", false))));

    private static final SheetRow GOOD = new SheetRow(
            "court  listing",
            "ministry of justice",
            "staff",
            "Aug 2026",
            "14/08/2026",
            "Acme",
            "I1",
            "",
            "(1,234.56)",
            "po-77");

    private static RowReading read(SheetRow... rows) {
        return new SheetReader(KNOWN, CurrencyUnit.GBP, BRITISH, List.of(rows)).read(0, rows[0]);
    }

    private static SheetRow dated(String date) {
        return new SheetRow("P1", "JUS", "STAFF", "2026-08", date, "", "", "", "1", "");
    }

    private static List<String> codes(RowReading reading) {
        return reading.notes().stream()
                .map(note -> note.fault().field() + " " + note.fault().code() + " " + note.choices())
                .toList();
    }

    @Test
    void namesOtherSpellingsAndFiguresAreRead() {
        RowReading reading = read(GOOD);
        assertThat(codes(reading)).isEmpty();
        assertThat(reading.read())
                .containsEntry("project", "P1")
                .containsEntry("department", "JUS")
                .containsEntry("category", "STAFF")
                .containsEntry("period", "2026-08")
                .containsEntry("documentDate", "2026-08-14")
                .containsEntry("amount", "-1234.56")
                .containsEntry("commitment", "71");
        assertThat(reading.cost().commitment()).isEqualTo(71L);
        assertThat(reading.cost().period()).isEqualTo(YearMonth.of(2026, 8));
    }

    @Test
    void whatIsUnclearIsAskedAndNeverGuessed() {
        RowReading reading = read(
                new SheetRow("Cuort listing", "Health", "people", "2026-07", "03/04/2026", "", "", "", "1.234", ""));
        assertThat(codes(reading))
                .containsExactly(
                        "project unknown.project [P1]",
                        "department sheet.department.of.others []",
                        "category sheet.several [STAFF, STAFF2]",
                        "documentDate sheet.day.unclear [2026-04-03, 2026-03-04]",
                        "amount amount.unclear.one [1,234.00]");
        assertThat(reading.cost()).isNull();
    }

    @Test
    void aCommitmentIsOneOfItsProjectAndDepartmentAndNotClosed() {
        assertThat(codes(read(naming("71")))).isEmpty();
        assertThat(codes(read(naming("PO-77 (71)")))).isEmpty();
        assertThat(codes(read(naming("PO 77")))).containsExactly("commitment unknown.commitment [PO-77 (71)]");
        assertThat(codes(read(naming("PO-78")))).first().asString().startsWith("commitment commitment.closed");
        assertThat(codes(read(naming("73")))).first().asString().startsWith("commitment commitment.of.others");
    }

    private static SheetRow naming(String commitment) {
        return new SheetRow("P1", "JUS", "STAFF", "2026-08", "14/08/2026", "", "", "", "1", commitment);
    }

    @Test
    void everyEmptyCellThatIsNeededIsNamed() {
        assertThat(codes(read(new SheetRow("", "", "", "", "", "", "R", "", "", ""))))
                .containsExactly(
                        "project value.missing []",
                        "department value.missing []",
                        "category value.missing []",
                        "period value.missing []",
                        "documentDate value.missing []",
                        "amount value.missing []");
    }

    @Test
    void aRowOfDefaultsMeansNoCost() {
        assertThat(read(new SheetRow("P1", "JUS", "STAFF", "2026-08", "", "Acme", "", "", "", ""))
                        .idle())
                .isTrue();
    }

    @Test
    void theOtherDaysOfTheSheetTellWhichComesFirst() {
        assertThat(read(dated("03/04/2026"), dated("25/04/2026")).read()).containsEntry("documentDate", "2026-04-03");
        assertThat(read(dated("03/04/2026"), dated("04/25/2026")).read()).containsEntry("documentDate", "2026-03-04");
        assertThat(read(dated("03/04/2026"), dated("04/25/2026"), dated("25/04/2026"))
                        .cost())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-14, 2026-08-14",
        "2026/8/4, 2026-08-04",
        "14.8.26, 2026-08-14",
        "03.04.2026, 2026-04-03",
        "14 Aug 2026, 2026-08-14",
        "14-Aug-26, 2026-08-14",
        "14 September 2026, 2026-09-14",
        "'Aug 14, 2026', 2026-08-14",
        "08/08/2026, 2026-08-08"
    })
    void daysAreReadAsSpreadsheetsShowThem(String text, LocalDate day) {
        assertThat(DayText.readings(text, DayText.Order.UNKNOWN)).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-08", "08/2026", "Aug 2026", "August 2026", "Aug-26", "2026-08-14"})
    void monthsToo(String text) {
        assertThat(DayText.month(text, DayText.Order.UNKNOWN)).isEqualTo(YearMonth.of(2026, 8));
    }

    @ParameterizedTest
    @CsvSource({"31/02/2026", "tomorrow", "2026", "14 Foo 2026", "46248"})
    void whatIsNoDayIsNone(String text) {
        assertThat(DayText.readings(text, DayText.Order.UNKNOWN)).isEmpty();
    }
}
