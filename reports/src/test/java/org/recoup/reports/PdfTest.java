package org.recoup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.recoup.platform.HouseLocale;

class PdfTest {

    private static final Figures LONDON = new Figures(HouseLocale.of("en-GB"), ZoneId.of("Europe/London"));

    @Test
    void everyPageSaysAsAtWhichMomentAndBlock() throws IOException {
        try (PDDocument document = opened("statement-many", DepartmentStatementPdf.render(Samples.full(60), LONDON))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page, page))
                        .as("page %d", page)
                        .contains("Ledger as at 23 November 2026, 13:05:11, block 123, 9f3a17c29f3a17c2\u2026")
                        .contains("Page " + page + " of " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void sumsArePrintedAsTheyAreWithTrueMinusSigns() throws IOException {
        String text = text(DepartmentStatementPdf.render(Samples.full(3), LONDON));

        assertThat(text).contains("Total 3,000.30 750.00 150.15 3,600.15");
        assertThat(text).contains("Total 2,700.00 2,700.00 2,400.00 \u2212300.00 \u221240.00 \u2212260.00");
        assertThat(text).doesNotContain("null");
    }

    @Test
    void figuresAndDaysArePrintedAsTheInstallationWritesThem() throws IOException {
        Figures german = new Figures(HouseLocale.of("de-DE"), ZoneId.of("Europe/Berlin"));
        Figures american = new Figures(HouseLocale.of("en-US"), ZoneId.of("Europe/London"));

        assertThat(text(DepartmentStatementPdf.render(Samples.full(3), german)))
                .contains("Total 3.000,30 750,00 150,15 3.600,15")
                .contains("\u2212300,00 \u221240,00 \u2212260,00")
                .contains("gives 333,33 and 1/3 of a cent");
        assertThat(text(ProjectReportPdf.render(Samples.project(5), german))).contains("\u221225.000,25");
        assertThat(text(DepartmentStatementPdf.render(Samples.full(1), american)))
                .contains("Ledger as at November 23, 2026, 13:05:11");
    }

    @Test
    void aShareIsExplainedInWordsAndWithItsOddCent() throws IOException {
        String text = text(DepartmentStatementPdf.render(Samples.full(1), LONDON));

        assertThat(text)
                .contains("Agreement version 2, applied to all savings so far: 1,000.00.")
                .contains("by the rule \"Equal shares\": 1 of 3 gives 333.33 and 1/3 of a cent.")
                .contains("exactly, cut down to 333.33.")
                .contains("One odd cent is added");
    }

    @Test
    void aReversalStandsNextToWhatItReverses() throws IOException {
        String text = text(DepartmentStatementPdf.render(Samples.full(2), LONDON));

        assertThat(text).containsSubsequence("Reversed by journal 900", "Reverses journal 1: entered twice");
    }

    @Test
    void anEmptyStatementSaysSo() throws IOException {
        String text = text(DepartmentStatementPdf.render(Samples.empty(), LONDON));
        keep("statement-empty", DepartmentStatementPdf.render(Samples.empty(), LONDON));

        assertThat(text)
                .contains("No cost and no transfer counts up to then.", "No journal counts up to then.")
                .doesNotContain("Total");
    }

    @Test
    void aProjectReportHasItsChartInWords() throws IOException {
        byte[] pdf = ProjectReportPdf.render(Samples.project(5), LONDON);
        try (PDDocument document = opened("project", pdf)) {
            assertThat(text(document, 1, 9)).contains("Fewer printed summonses", "\u221225,000.25");
            assertThat(elements(document, "Figure")).singleElement().satisfies(figure -> assertThat(
                            figure.getAlternateDescription())
                    .contains("Department 1: contributed 125,000.25, entitled 56,000.00."));
        }
    }

    @Test
    void aProjectWithoutAnythingSaysSo() throws IOException {
        byte[] pdf = ProjectReportPdf.render(Samples.project(0), LONDON);
        keep("project-empty", pdf);

        assertThat(text(pdf)).contains("No sharing agreement has been in force.", "Nothing is promised");
    }

    @Test
    void rulesThatWereNotChosenStandBelowTheAgreedOne() throws IOException {
        byte[] pdf = AllocationComparisonPdf.render(Samples.comparison(5), LONDON);
        keep("comparison", pdf);

        assertThat(text(pdf))
                .containsSubsequence("As agreed. Equal shares", "Pro rata to contribution", "Talmud rule", "\u22120.50")
                .contains("Total 5,000.00 2,000.00 \u22123,000.00")
                .contains("This rule asks what departments could do alone and in groups.")
                .contains("Every party gets the same, whatever it has paid or saved.")
                .doesNotContain("null");
    }

    @Test
    void anAllocationWithoutFactsSaysSo() throws IOException {
        assertThat(text(AllocationComparisonPdf.render(Samples.comparison(0), LONDON)))
                .contains("made before the facts behind allocations were kept");
    }

    @Test
    void theFileHasATitleALanguageAndTablesOfRowsOnly() throws IOException {
        try (PDDocument document = opened("statement", DepartmentStatementPdf.render(Samples.full(40), LONDON))) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Department funding statement: ");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(elements(document, "H1")).hasSize(1);
            assertThat(elements(document, "Table")).isNotEmpty().allSatisfy(table -> assertThat(table.getKids())
                    .allSatisfy(row -> assertThat(((PDStructureElement) row).getStructureType())
                            .isEqualTo("TR")));
        }
    }

    @Test
    void everyFontIsInsideTheFile() throws IOException {
        try (PDDocument document = opened("fonts", ProjectReportPdf.render(Samples.project(4), LONDON))) {
            List<String> missing = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    if (!font.isEmbedded()) {
                        missing.add(font.getName());
                    }
                }
            }
            assertThat(missing).isEmpty();
        }
    }

    private static List<PDStructureElement> elements(PDDocument document, String type) {
        List<PDStructureElement> found = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), type, found);
        return found;
    }

    private static void collect(PDStructureNode node, String type, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (type.equals(element.getStandardStructureType()) || type.equals(element.getStructureType())) {
                    found.add(element);
                }
                collect(element, type, found);
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return text(document, 1, document.getNumberOfPages());
        }
    }

    private static String text(PDDocument document, int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    private static PDDocument opened(String name, byte[] pdf) throws IOException {
        keep(name, pdf);
        return Loader.loadPDF(pdf);
    }

    /** To be looked at. */
    private static void keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/samples")).resolve(name + ".pdf"), pdf);
    }
}
