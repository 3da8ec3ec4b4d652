package org.recoup.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.recoup.importing.reading.Files.csv;
import static org.recoup.importing.reading.Files.rows;
import static org.recoup.importing.reading.Files.values;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '#',
            value = {
                "Name,Betrag,Datum|a,1,x|b,2,y#,",
                "Name;Betrag;Satz|a;1,5;2,5|b;3,50;4,25#;",
                "Name^tab^Amount|a^tab^1,234.50#^tab^",
                "Name;Text|a;x, y, z|b;u, v|c;w#;",
                "Betrag;Rabatt|1234,50;2,5|1,5;0,5#;",
                "Report of May||Name,Amount,Unit|a,1,x|b,2,y|c,3,z#,",
                "`Name`,`A;B`|`x;y`,`1;2`|`p;q`,`3;4`#,",
                "a^b^c|1^2^3#^",
                "2026,1,17|2026,2,18#,",
                "Posted,Amount|2025-05-31,1.01|2025-05-31,1,234.02|2025-05-31,1.03#,",
                "31.05.2025;1234,50|30.06.2025;99,10#;",
                "2025-05-31 10:00:00,7|2025-06-30 11:30:00,8#,"
            })
    void theSeparatorIsFound(String text, String separator) {
        String file = text.replace("^tab^", "\t").replace('|', '\n').replace('`', '"');

        assertThat(FileFormats.detect(csv(file)).format().separator()).isEqualTo(separator.replace("^tab^", "\t"));
    }

    @Test
    void barsAndTabsSeparateToo() {
        assertThat(FileFormats.detect(csv("a|b|c\n1|2|3\n")).format().separator())
                .isEqualTo("|");
        assertThat(FileFormats.detect(csv("a\tb\n1\t2\n")).format().separator()).isEqualTo("\t");
    }

    @Test
    void aFirstLineMayNameTheSeparatorAndIsNoRow() {
        SourceFile file = csv("\uFEFFsep=;\r\nName;Amount\r\nx,y;1\r\n");

        assertThat(rows(file)).extracting(Row::number).containsExactly(1, 2);
        assertThat(values(file)).containsExactly(List.of("Name", "Amount"), List.of("x,y", "1"));
    }

    @Test
    void aRecordIsOneRowHoweverManyLinesItTakes() {
        assertThat(rows(csv("a,b\n\"1\n2\r\n3\",x\n\n,\nlast,y")))
                .extracting(Row::number)
                .containsExactly(1, 2, 5);
    }

    @Test
    void lineEndsMayBeMixed() {
        assertThat(values(csv("a,b\r1,2\n3,4\r\n5,6")))
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"), List.of("5", "6"));
    }

    @Test
    void quotationMarksMayBeDoubledOrInside() {
        assertThat(values(csv("a,b,c\n\"say \"\"so\"\"\",5\" pipe,\"Big\" one\n"))
                        .get(1))
                .containsExactly("say \"so\"", "5\" pipe", "Big one");
    }

    @Test
    void singleQuotationMarksAreFound() {
        assertThat(values(csv("'a','b'\n'x, y','1'\n'z','2'\n")).get(1)).containsExactly("x, y", "1");
    }

    @Test
    void aQuotationMarkNeverClosedIsToldWithItsRow() {
        assertRefused("a,b\n1,2\n3,\"x\n5,6\n", "reading.quote.open", 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P;D;Date;Text;Amount\nS;J;2025-05-03;\"Bolts 3;100,00\nS;J;2025-06-04;\"Nuts\" 4;200,00\n",
                "P;D;Date;Text;Amount\nS;J;2025-05-03;\"Bolts 3;100,00\r\nS;J;2025-06-04;Nuts \";200,00\r\n",
                "P;D;Date;Text;Amount\nS;J;2025-05-03;\"Bolts;100,00\nS;J;2025-06-04;\"Nuts;200,00\n"
            })
    void aStrayQuotationMarkThatMergesRowsIsSpotted(String text) {
        assertThat(rows(csv(text)).get(1).strayLines()).isEqualTo(1);
    }

    @Test
    void lineBreaksInsideOfAValueAreNoStrayMarks() {
        assertThat(rows(csv("a,b,c\n1,\"dear all,\nthanks, and bye, really\",2\n3,\"x\ny\",\"z\r\nw\"\n")))
                .hasSize(3)
                .allMatch(row -> row.strayLines() == 0);
    }

    @Test
    void asManyColumnsAsASpreadsheetHasAreReadAndOneMoreIsNot() {
        String widest = "a" + ",1".repeat(Rows.WIDEST - 1) + "\n";

        assertThat(values(csv(widest + widest)).get(1)).hasSize(Rows.WIDEST);
        assertRefused(widest + ",".repeat(Rows.WIDEST) + "x\n", "reading.row.wide", 2);
    }

    @Test
    void nothingAndBlanksAreRefused() {
        assertRefused("", "reading.file.empty");
        assertRefused("\n \n\t\n", "reading.file.blank");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "%PDF-1.7#reading.kind",
                "<html><table>#reading.kind.html",
                "<!DOCTYPE html><body>#reading.kind.html",
                "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>#reading.kind",
                "{\"a\": 1}#reading.kind",
                "[{\"a\": 1}]#reading.kind",
                "PK\3\4broken#reading.zip.broken"
            })
    void otherKindsAreToldByName(String start, String code) {
        SourceFile file = SourceFile.of("a.xls", start.getBytes(StandardCharsets.ISO_8859_1));
        Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> FileFormats.detect(file));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).doesNotContain("{");
    }

    @Test
    void oldAndProtectedWorkbooksAreToldApart() {
        byte[] compound = new byte[2000];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, compound, 0, 4);
        assertThat(refusalOf(SourceFile.of("a.xls", compound)).values().toString())
                .contains("XLS");

        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, compound, 1200, name.length);
        assertThat(refusalOf(SourceFile.of("a.xlsx", compound)).code()).isEqualTo("reading.kind.password");
    }

    @Property(tries = 300)
    void recordsAreGivenBackAsTheyStood(
            @ForAll @StringLength(max = 60) @Chars({',', '"', '\n', '\r', ' ', 'é'}) @CharRange(from = 'a', to = 'c')
                    String text) {
        StringBuilder raw = new StringBuilder();
        try (CsvScanner scanner = new CsvScanner(new StringReader(text), FileFormat.csv(StandardCharsets.UTF_8, ','))) {
            while (scanner.next() != null) {
                raw.append(scanner.raw()).append(scanner.ending());
            }
        }
        assertThat(raw).hasToString(text);
    }

    @Property(tries = 300)
    void whatAnotherProgramWroteIsReadBack(
            @ForAll @Size(min = 1, max = 6)
                    List<
                                    @Size(value = 3) List<
                                            @StringLength(max = 8)
                                            @Chars({',', ';', '"', '\n', '\r', ' ', 'é', 'ł', '€'})
                                            @CharRange(from = 'a', to = 'c') String>>
                            table,
            @ForAll @From("charsets") String charset,
            @ForAll @From("separators") char separator)
            throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).build(text);
        table.forEach(writer::writeRecord);
        writer.flush();
        SourceFile file = csv(text.toString(), charset);

        List<List<String>> read = rows(file, FileFormat.csv(Charset.forName(charset), separator), "").stream()
                .map(Row::values)
                .toList();

        assertThat(read)
                .isEqualTo(table.stream()
                        .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                        .map(row -> row.stream()
                                .map(cell ->
                                        new String(cell.getBytes(Charset.forName(charset)), Charset.forName(charset)))
                                .toList())
                        .toList());
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<String> charsets() {
        return Arbitraries.of(
                "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252", "windows-1250", "ISO-8859-15", "GB18030");
    }

    @Test
    @EnabledIf("realFilesAreThere")
    void realFilesAreRead() {
        SourceFile projects = Files.real(
                Files.sharedData().resolve("uk-gmpp/GMPP_Government_Major_Projects_Portofolio_AR_Data_March_2023.csv"));
        List<Row> rows = rows(projects);
        int width = rows.get(0).values().size();

        assertThat(rows.stream().filter(row -> row.values().size() == width)).hasSize(rows.size());
        assertThat(rows).anyMatch(row -> row.values().toString().contains("\n"));
        assertThat(rows).allMatch(row -> row.strayLines() == 0);
        assertThat(Layout.find(rows.iterator()).header()).containsExactly(1);
        SourceFile organisations = Files.real(Files.sharedData().resolve("ca-infobase/igoc_en.csv"));
        assertThat(rows(organisations)).allMatch(row -> row.values().size() == 27);
        assertThat(Layout.find(rows(organisations).iterator()).columns().get(0).name())
                .isEqualTo("org_id");
    }

    static boolean realFilesAreThere() {
        return java.nio.file.Files.isDirectory(Files.sharedData());
    }

    private static Unreadable refusalOf(SourceFile file) {
        return catchThrowableOfType(Unreadable.class, () -> rows(file));
    }

    private static void assertRefused(String text, String code, Object... firstValues) {
        Unreadable refusal = refusalOf(csv(text));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.values().subList(0, firstValues.length)).containsExactly(firstValues);
    }
}
