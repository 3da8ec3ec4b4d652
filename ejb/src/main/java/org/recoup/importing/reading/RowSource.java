package org.recoup.importing.reading;

import org.recoup.importing.reading.workbook.WorkbookRows;

/** Opens files to read their rows. */
public final class RowSource {

    private RowSource() {}

    /**
     * @param sheet name of one; ignored for a CSV
     * @return to be closed; reading on may throw {@link Unreadable}, with the row
     */
    public static Rows open(SourceFile file, FileFormat format, String sheet) {
        return format.kind() == FileFormat.Kind.CSV ? new CsvRows(file, format) : WorkbookRows.open(file, sheet);
    }
}
