package org.recoup.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.recoup.importing.reading.style.UnitOfAmount;

/**
 * A column each of whose amounts becomes a line.
 *
 * @param category code of the lines' category; null when a field names it, or when lines have none
 * @param period the month such as 2026-08, or the financial year, that the column stands for; null when the row names it
 * @param unit what one stands for in this column; null for the unit of the whole mapping
 * @param cumulative the figures are totals to date: what is new in a period is what they rose or fell by
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record AmountColumn(String column, String category, String period, UnitOfAmount unit, boolean cumulative) {

    public AmountColumn {
        column = column == null ? "" : column.strip();
        category = category == null || category.isBlank() ? null : category.strip();
        period = period == null || period.isBlank() ? null : period.strip();
    }

    public AmountColumn(String column, String category) {
        this(column, category, null, null, false);
    }
}
