package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MappingGuessTest {

    private static FileView.Column column(String name, String... samples) {
        return new FileView.Column(name, "A", "", List.of(samples));
    }

    @Test
    void amountsAreColumnsThatHoldFigures() {
        assertThat(MappingGuess.amounts(List.of(
                        column("Cost centre", "A1", "A2"),
                        column("Cost code", "4100", "4200"),
                        column("Value date", "2026-05-31"),
                        column("Amount", "£1,234.56", "(12.50)", "-"),
                        column("Total cost", "1.234,56", "to follow", "3"),
                        column("Spend", "-", ""),
                        column("Net", "EUR 12", "7.00-"))))
                .containsExactly("Amount", "Total cost", "Net");
    }

    @Test
    void whatFilesCallTheirColumnsIsRecognised() {
        var guessed = MappingGuess.fields(
                ImportTarget.COSTS,
                List.of(
                        column("Office"),
                        column("Project"),
                        column("Invoice No."),
                        column("PO Number"),
                        column("Vendor")));

        assertThat(guessed)
                .containsEntry(ImportField.DEPARTMENT, "Office")
                .containsEntry(ImportField.REFERENCE, "Invoice No.")
                .containsEntry(ImportField.COMMITMENT, "PO Number")
                .containsEntry(ImportField.SUPPLIER, "Vendor");
    }
}
