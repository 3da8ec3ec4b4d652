package org.recoup.importing.reading.back;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.reading.Files.csv;
import static org.recoup.importing.reading.Files.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.recoup.importing.reading.FileFormat;
import org.recoup.importing.reading.FileFormats;
import org.recoup.importing.reading.Kind;
import org.recoup.importing.reading.Row;
import org.recoup.importing.reading.SourceFile;

class BackTest {

    private static final String LEDGER = "Name;Betrag\r\n\"Kö\nln\";1,5\r\n\r\nBonn\r\n";

    @Test
    void aCsvKeepsItsTextItsSeparatorAndItsEncoding() throws IOException {
        byte[] back = annotated(
                csv(LEDGER, "windows-1252"), note(1, "Notes"), note(2, "No \"x\""), note(2, "two"), note(4, "=short"));

        assertThat(new String(back, Charset.forName("windows-1252")))
                .isEqualTo(
                        "Name;Betrag;\"Notes\"\r\n\"Kö\nln\";1,5;\"No \"\"x\"\" | two\"\r\n\r\nBonn;;\" =short\"\r\n");
    }

    @Test
    void notesThatDoNotFitMakeItUtf8WithAMark() throws IOException {
        byte[] back = annotated(csv(LEDGER, "windows-1252"), note(2, "→ nearest"));

        assertThat(new String(back, StandardCharsets.UTF_8))
                .startsWith("\uFEFFName")
                .contains("\"Kö\nln\";1,5;\"→ nearest\"");
    }

    @Test
    void aMarkAndALineThatNamesTheSeparatorStay() throws IOException {
        byte[] back = annotated(csv("\uFEFFsep=;\r\na;b\r\n1;2", "UTF-16LE"), note(2, "x"));

        assertThat(new String(back, StandardCharsets.UTF_16LE)).isEqualTo("\uFEFFsep=;\r\na;b\r\n1;2;\"x\"");
    }

    @Test
    void aWorkbookKeepsSheetsValuesAndKinds() throws IOException {
        SourceFile file = workbook();

        byte[] back = annotated(
                file, new Note("Costs", 1, "Notes"), new Note("Costs", 3, "not a project"), new Note("Other", 1, "x"));

        SourceFile again = SourceFile.of("back.xlsx", back);
        List<Row> costs = rows(again, FileFormat.XLSX, "Costs");
        assertThat(costs).extracting(Row::number).containsExactly(1, 2, 3);
        assertThat(costs.get(0).values()).containsExactly("Name", "Amount", "Day", "Notes");
        assertThat(costs.get(1).values()).containsExactly("Köln <&>", "1234.56", "2026-03-31");
        assertThat(costs.get(1).kinds()).containsExactly(Kind.TEXT, Kind.NUMBER, Kind.DATE);
        assertThat(costs.get(2).values()).containsExactly("Bonn", "-3", "TRUE", "not a project");
        assertThat(rows(again, FileFormat.XLSX, "Other").get(0).values()).containsExactly("5", "x");
        try (ReadableWorkbook oracle = new ReadableWorkbook(new ByteArrayInputStream(back))) {
            assertThat(oracle.getFirstSheet().read().get(1).getCellAsNumber(1))
                    .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("1234.56"));
        }
    }

    @Test
    void aSheetThatFillsAllColumnsHasItsNotesInTheLast() throws IOException {
        int last = 16_383;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet wide = workbook.newWorksheet("Wide");
            for (int column = 0; column <= last; column++) {
                wide.value(0, column, "Column " + column);
                wide.value(1, column, column);
            }
            wide.value(2, 0, "short");
        }

        byte[] back = annotated(
                SourceFile.of("wide.xlsx", bytes.toByteArray()),
                new Note("Wide", 2, "two"),
                new Note("Wide", 3, "three"));

        List<Row> rows = rows(SourceFile.of("back.xlsx", back), FileFormat.XLSX, "Wide");
        assertThat(rows.get(0).value(last)).isEqualTo("Column 16383");
        assertThat(rows.get(1).value(last - 1)).isEqualTo("16382");
        assertThat(rows.get(1).value(last)).isEqualTo("16383 | two");
        assertThat(rows.get(2).value(last)).isEqualTo("three");
    }

    @Test
    void notesThatWereGivenBeforeMakeRoomForTheNewOnes() throws IOException {
        byte[] once =
                annotated(csv("a;b\n1;\"x;y\"\n2;z\n", "UTF-8"), note(1, "What to look at"), note(2, "wrong; so"));
        byte[] twice = annotated(SourceFile.of("a.csv", once), note(1, "What to look at"), note(3, "now here"));

        assertThat(new String(twice, StandardCharsets.UTF_8))
                .isEqualTo("a;b;\"What to look at\"\n1;\"x;y\"\n2;z;\"now here\"\n");
    }

    @Test
    void notesOfAWorkbookThatWereGivenBeforeMakeRoomForTheNewOnes() throws IOException {
        byte[] once = annotated(workbook(), new Note("Costs", 1, "What to look at"), new Note("Costs", 2, "wrong"));
        byte[] twice = annotated(
                SourceFile.of("back.xlsx", once),
                new Note("Costs", 1, "What to look at"),
                new Note("Costs", 3, "now here"));

        List<Row> rows = rows(SourceFile.of("twice.xlsx", twice), FileFormat.XLSX, "Costs");
        assertThat(rows.get(0).values()).containsExactly("Name", "Amount", "Day", "What to look at");
        assertThat(rows.get(1).values()).hasSize(3);
        assertThat(rows.get(2).value(3)).isEqualTo("now here");
    }

    @Test
    void keptRowsAreANewFile() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        SourceFile file = csv(LEDGER, "windows-1252");

        FileFormat format = FileFormats.detect(file).format();

        Kept.write(
                file,
                format,
                new Kept.Form(format, '.', 1, 0),
                "",
                IntStream.of(1, 4).iterator(),
                to);

        assertThat(to.toString(Charset.forName("windows-1252"))).isEqualTo("Name;Betrag\r\nBonn\r\n");
    }

    @Test
    void keptRowsOfAWorkbookAreTheTextThatItsMappingReads() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();

        Kept.write(
                workbook(),
                FileFormat.XLSX,
                new Kept.Form(FileFormat.csv(StandardCharsets.UTF_8, ';'), ',', 2, 5),
                "Costs",
                IntStream.of(2).iterator(),
                to);

        assertThat(to.toString(StandardCharsets.UTF_8))
                .as("as wide as its header, though its last cells are blank")
                .isEqualTo("\uFEFF\r\nKöln <&>;1234,56;2026-03-31;;\r\n");
    }

    private static SourceFile workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet costs = workbook.newWorksheet("Costs");
            costs.value(0, 0, "Name");
            costs.value(0, 1, "Amount");
            costs.value(0, 2, "Day");
            costs.value(1, 0, "Köln <&>");
            costs.value(1, 1, 1234.56);
            costs.value(1, 2, LocalDate.of(2026, 3, 31));
            costs.style(1, 2).format("dd/mm/yyyy").set();
            costs.value(2, 0, "Bonn");
            costs.value(2, 1, -3);
            costs.value(2, 2, true);
            workbook.newWorksheet("Other").value(0, 0, 5);
        }
        return SourceFile.of("costs.xlsx", bytes.toByteArray());
    }

    private static Note note(int row, String text) {
        return new Note("", row, text);
    }

    private static byte[] annotated(SourceFile file, Note... notes) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Annotated.write(
                file,
                FileFormats.detect(file).format(),
                "What to look at",
                List.of(notes).iterator(),
                to);
        return to.toByteArray();
    }
}
