package org.recoup.importing;

import org.joda.money.Money;
import org.recoup.importing.Calendar.When;

/**
 * A line of money that a row became, found among what is known.
 *
 * @param number of the line in the file, from 1
 * @param rowNumber as a spreadsheet counts
 * @param category null for lines without one
 * @param when the period or financial year that it names
 * @param booked where it counts: when, or the next month that is open; null when none is
 * @param cumulative the amount is a total to date
 * @param commitment key of the one that it names, or null
 * @param enteredFor who delegated the right, or null
 */
record MoneyLine(
        long number,
        int sheet,
        int rowNumber,
        MoneyRow row,
        Known project,
        Known department,
        Known category,
        When when,
        When booked,
        Money amount,
        boolean cumulative,
        Long commitment,
        Integer enteredFor) {

    /** @param occurrence from 1, among the lines of the file that say the same */
    String key(ImportTarget target, int occurrence) {
        return ImportKey.of(
                occurrence,
                target.name(),
                project.code(),
                department.code(),
                category == null ? null : category.code(),
                when.label(),
                amount.getAmount().toPlainString(),
                row.documentDate() == null ? null : row.documentDate().toString(),
                row.supplier(),
                row.reference(),
                row.description());
    }
}
