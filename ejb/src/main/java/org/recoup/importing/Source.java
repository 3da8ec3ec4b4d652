package org.recoup.importing;

/** Where the value of a field comes from: a column of the file, or a value fixed for all rows. Exactly one is given. */
public record Source(String column, String value) {

    public Source {
        column = column == null || column.isBlank() ? null : column.strip();
        value = value == null || value.isBlank() ? null : value.strip();
    }

    boolean isEmpty() {
        return column == null && value == null;
    }

    boolean isDouble() {
        return column != null && value != null;
    }
}
