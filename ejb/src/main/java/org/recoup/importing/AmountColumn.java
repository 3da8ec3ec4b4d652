package org.recoup.importing;

/**
 * A column each of whose amounts becomes a line.
 *
 * @param category code of the lines' category; for commitments it may be null
 */
public record AmountColumn(String column, String category) {

    public AmountColumn {
        column = column == null ? "" : column.strip();
        category = category == null || category.isBlank() ? null : category.strip();
    }
}
