package org.recoup.importing.reading;

import java.util.Iterator;
import java.util.List;

/**
 * Where the table lies in a sheet. The numbers are those of {@link Row#number()}.
 *
 * @param banner rows above the header: titles, dates, notes
 * @param header rows that name the columns, one or two; none when the data start at once
 * @param units row below the header with units only, or 0
 * @param firstData number of the first row of data; 0 when there is none
 */
public record Layout(
        List<Integer> banner,
        List<Integer> header,
        int units,
        int firstData,
        List<Column> columns,
        List<Said> reasons,
        boolean sure) {

    /** Rows of a sheet that are looked at. */
    public static final int SAMPLE = 200;

    /** @param rows from the first of a sheet; at most {@link #SAMPLE} are taken */
    public static Layout find(Iterator<Row> rows) {
        throw new UnsupportedOperationException();
    }

    /** The same columns when a person says which rows are the header. */
    public static Layout withHeader(Iterator<Row> rows, List<Integer> header) {
        throw new UnsupportedOperationException();
    }
}
