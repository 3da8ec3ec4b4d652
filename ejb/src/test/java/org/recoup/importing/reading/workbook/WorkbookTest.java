package org.recoup.importing.reading.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.recoup.importing.reading.Files.rows;
import static org.recoup.importing.reading.Files.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoup.importing.reading.Detected;
import org.recoup.importing.reading.FileFormats;
import org.recoup.importing.reading.Kind;
import org.recoup.importing.reading.Row;
import org.recoup.importing.reading.Sheet;
import org.recoup.importing.reading.SourceFile;
import org.recoup.importing.reading.Unreadable;

class WorkbookTest {

    private static final String STYLES =
            "<styleSheet xmlns='x'><numFmts><numFmt numFmtId='165' formatCode='[$-409]d\\-mmm\\-yy;@'/><numFmt"
                    + " numFmtId='166' formatCode='\"days\" #,##0.00_);[Red]\\(#,##0.00\\)'/></numFmts><cellStyleXfs><xf"
                    + " numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf"
                    + " numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='10'/><xf numFmtId='22'/><xf"
                    + " numFmtId='46'/></cellXfs></styleSheet>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1234.5600000000001#0#1234.56#NUMBER",
                "0.30000000000000004#0#0.3#NUMBER",
                "1E3#0#1000#NUMBER",
                "-1.5E-2#0#-0.015#NUMBER",
                "12345678901234567#0#12345678901234567#NUMBER",
                "46112#1#2026-03-31#DATE",
                "46112.604166666664#5#2026-03-31T14:30:00#DATE",
                "0.5#5#12:00:00#DATE",
                "46112#2#2026-03-31#DATE",
                "1#1#1900-01-01#DATE",
                "61#1#1900-03-01#DATE",
                "-5#1#-5#NUMBER",
                "12.5#3#12.5#NUMBER",
                "0.175#4#17.5%#PERCENT",
                "1.5#6#36:00:00#DATE"
            })
    void numbersAreWhatTheirFormatShows(String stored, int style, String value, Kind kind) {
        Row row = rows(workbook("<row r='1'><c r='A1' s='%d'><v>%s</v></c></row>".formatted(style, stored), ""))
                .get(0);

        assertThat(row.value(0)).isEqualTo(value);
        assertThat(row.kind(0)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[$€-407]#,##0.00|€",
                "#,##0.00\\ [$kr-41D]|kr",
                "[$USD]\\ #,##0.00|USD",
                "\"£\"#,##0.00;[Red]-\"£\"#,##0.00|£",
                "_-* #,##0.00\\ \"€\"_-;-* #,##0.00\\ \"€\"_-|€",
                "$#,##0.00_);($#,##0.00)|$",
                "\\¥#,##0|¥",
                "#,##0.00\\ \"zł\"|zł",
                "[$-409]#,##0.00|",
                "#,##0.00_);[Red]\\(#,##0.00\\)|",
                "\"days\" 0|",
                "General|"
            })
    void theCurrencyThatAFormatShowsStandsBesideTheNumber(String format, String currency) {
        NumberFormat of = NumberFormat.of(format);

        assertThat(of.currency()).isEqualTo(currency == null ? "" : currency);
        assertThat(CellText.of("12.5", of, false))
                .isEqualTo(
                        currency == null
                                ? new CellText("12.5", Kind.NUMBER)
                                : new CellText("12.5 " + currency, Kind.CURRENCY));
    }

    @Test
    void cellsOfAllKindsAreText() {
        Row row = rows(workbook(
                        "<row r='7'><c r='A7' t='s'><v>1</v></c><c r='C7' t='b'><v>1</v></c><c r='D7'"
                                + " t='e'><v>#REF!</v></c><c r='E7' t='str'><f>A1&amp;B1</f><v>a_x000D_b</v></c><c r='F7'"
                                + " t='inlineStr'><is><r><t>in</t></r><r><t xml:space='preserve'> line</t></r></is></c><c"
                                + " r='G7' t='d'><v>2026-03-31T00:00:00</v></c><c r='H7' s='1'/></row>",
                        ""))
                .get(0);

        assertThat(row.number()).isEqualTo(7);
        assertThat(row.values()).containsExactly("two parts", "", "TRUE", "#REF!", "a\rb", "in line", "2026-03-31");
        assertThat(row.kinds())
                .containsExactly(Kind.TEXT, Kind.BLANK, Kind.BOOLEAN, Kind.ERROR, Kind.TEXT, Kind.TEXT, Kind.DATE);
    }

    @Test
    void rowsAndCellsMayLackTheirReferences() {
        List<Row> rows =
                rows(workbook("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>", ""));

        assertThat(rows).extracting(Row::number).containsExactly(1, 3);
        assertThat(rows.get(0).values()).containsExactly("1", "2");
    }

    @Test
    void theLastColumnIsXfd() {
        assertThat(rows(workbook("<row r='1'><c r='XFD1'><v>1</v></c></row>", ""))
                        .get(0)
                        .values())
                .hasSize(16_384);
        assertThat(refusalOf(workbook("<row r='1'><c r='XFE1'><v>1</v></c></row>", ""))
                        .code())
                .isEqualTo("reading.row.wide");
    }

    @Test
    void daysMayCountFrom1904() {
        assertThat(rows(workbook("<row r='1'><c r='A1' s='1'><v>44650</v></c></row>", "<workbookPr date1904='1'/>"))
                        .get(0)
                        .value(0))
                .isEqualTo("2026-03-31");
    }

    @Test
    void sheetsAreListedWithTheHiddenOnes() {
        Detected detected = FileFormats.detect(workbook("", ""));

        assertThat(detected.sheets()).containsExactly(new Sheet("Costs & more", 0, false), new Sheet("Old", 1, true));
    }

    @Test
    void damageIsToldInWords() {
        byte[] whole = bytes(workbook("<row r='1'><c r='A1'><v>1</v></c></row>", ""));
        assertThat(refusalOf(SourceFile.of("a.xlsx", Arrays.copyOf(whole, whole.length / 2)))
                        .code())
                .isEqualTo("reading.zip.broken");
        assertThat(refusalOf(workbook("<row r='1'><c r='A1'><v>1</v>", "")).code())
                .startsWith("reading.");
        assertThat(refusalOf(workbook("<row r='1'><c r='A1' t='s'><v>99</v></c></row>", ""))
                        .code())
                .isEqualTo("reading.workbook.text");
        assertThat(refusalOf(workbook("<row r='x'><c r='A1'><v>1</v></c></row>", ""))
                        .code())
                .startsWith("reading.");
    }

    @Test
    void otherZippedKindsAreToldByName() {
        assertThat(refusalOf(zip(Map.of("xl/workbook.bin", ""))).values()).containsExactly("XLSB");
        assertThat(refusalOf(zip(Map.of("mimetype", "x", "content.xml", "")))
                        .values()
                        .toString())
                .contains("ODS");
        assertThat(refusalOf(zip(Map.of("costs.csv", "a,b"))).code()).isEqualTo("reading.kind.zip");
    }

    /** A small file that unpacks to more than the memory of a server holds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c t='inlineStr'><is><t>|</t></is></c>",
                "<c><v>|</v></c>",
                "<c><f>|</f></c>",
                "<c r='|'/>",
                "<!--|-->",
                "<c t='inlineStr'><is>|</is></c>"
            })
    void whatInflatesBeyondReasonIsRefused(String around) {
        Map<String, String> parts = parts("", "");
        parts.put(
                "xl/worksheets/sheet9.xml", "<worksheet><sheetData><row>" + around + "</row></sheetData></worksheet>");
        boolean inRuns = around.contains("<is>|");

        SourceFile bomb =
                inflating(parts, inRuns ? "<r><t>" + "0".repeat(90_000) + "</t></r>" : "0".repeat(90_000), 3_000);

        assertThat(bomb.size()).isLessThan(2 << 20);
        assertThat(refusalOf(bomb).code()).isEqualTo("reading.zip.bomb");
    }

    /** @param times that the piece stands in place of the bar; no more than a piece of it is ever in memory */
    private static SourceFile inflating(Map<String, String> parts, String piece, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                String[] sides = part.getValue().split("\\|", 2);
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(sides[0].getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < times && sides.length > 1; i++) {
                    zip.write(piece.getBytes(StandardCharsets.UTF_8));
                }
                zip.write((sides.length > 1 ? sides[1] : "").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SourceFile.of("bomb.xlsx", bytes.toByteArray());
    }

    @Test
    void moreTextThanIsKeptInMemoryIsReadFromAFile() {
        StringBuilder texts = new StringBuilder("<sst xmlns='x'>");
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            texts.append("<si><t>").append("é".repeat(60)).append(i).append("</t></si>");
            if (i % 1000 == 999) {
                cells.append("<row><c t='s'><v>").append(i).append("</v></c></row>");
            }
        }
        Map<String, String> parts = parts(cells.toString(), "");
        parts.put("xl/sharedStrings.xml", texts + "</sst>");

        List<Row> rows = rows(zip(parts));

        assertThat(rows).hasSize(100);
        assertThat(rows.get(99).value(0)).isEqualTo("é".repeat(60) + 99_999);
    }

    private static Unreadable refusalOf(SourceFile file) {
        return catchThrowableOfType(Unreadable.class, () -> rows(file));
    }

    private static byte[] bytes(SourceFile file) {
        try {
            return file.open().readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SourceFile workbook(String rows, String properties) {
        return zip(parts(rows, properties));
    }

    private static Map<String, String> parts(String rows, String properties) {
        String relation = "<Relationship Id='%s' Type='http://x/relationships/%s' Target='%s'/>";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships>" + relation.formatted("r", "officeDocument", "/xl/workbook.xml") + "</Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<x:workbook xmlns:x='m' xmlns:r='rel'>" + properties.replace("<workbookPr", "<x:workbookPr")
                        + "<x:sheets><x:sheet name='Costs &amp; more' sheetId='4' r:id='r1'/><x:sheet name='Old'"
                        + " sheetId='2' state='veryHidden' r:id='r2'/></x:sheets></x:workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + relation.formatted("r1", "worksheet", "worksheets/sheet9.xml")
                        + relation.formatted("r2", "worksheet", "worksheets/sheet2.xml")
                        + relation.formatted("r3", "styles", "styles.xml")
                        + relation.formatted("r4", "sharedStrings", "sharedStrings.xml") + "</Relationships>");
        parts.put("xl/styles.xml", STYLES);
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>one</t></si><si><r><t>two</t></r><r><rPr/><t>"
                        + " parts</t></r><rPh><t>hint</t></rPh></si></sst>");
        parts.put("xl/worksheets/sheet9.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }
}
