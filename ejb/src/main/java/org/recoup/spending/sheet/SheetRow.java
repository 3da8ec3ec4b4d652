package org.recoup.spending.sheet;

import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.stream.Stream;

/** A row of a sheet, each cell as it was typed; what was not typed is empty. */
public record SheetRow(
        @Size(max = 300) String project,
        @Size(max = 300) String department,
        @Size(max = 300) String category,
        @Size(max = 100) String period,
        @Size(max = 100) String documentDate,
        @Size(max = 2000) String supplier,
        @Size(max = 2000) String reference,
        @Size(max = 2000) String description,
        @Size(max = 200) String amount,
        @Size(max = 200) String commitment)
        implements Serializable {

    private static final long serialVersionUID = 1;

    public SheetRow {
        project = typed(project);
        department = typed(department);
        category = typed(category);
        period = typed(period);
        documentDate = typed(documentDate);
        supplier = typed(supplier);
        reference = typed(reference);
        description = typed(description);
        amount = typed(amount);
        commitment = typed(commitment);
    }

    /** Whether it has nothing but what a new row takes over from the last, so that it means no cost. */
    boolean isIdle() {
        return Stream.of(documentDate, reference, description, amount, commitment)
                .allMatch(String::isBlank);
    }

    private static String typed(String text) {
        return text == null ? "" : text.replace("\0", "");
    }
}
