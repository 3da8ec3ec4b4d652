package org.recoup.importing.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Where the table lies in a sheet. The numbers are those of {@link Row#number()}.
 *
 * @param banner rows above the header: titles, dates, notes
 * @param header rows that name the columns, one or two; none when the data start at once
 * @param units row below the header with units only, or 0
 * @param firstData number of the first row of data; 0 when there is none
 * @param columns as many as the widest row looked at has
 * @param reasons for the person who confirms it
 * @param sure false when no header was found
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
        List<Row> sample = sample(rows);
        HeaderSearch search = new HeaderSearch(sample);
        List<Integer> places = search.header();
        return places.isEmpty() ? withoutHeader(sample, search) : of(sample, places, search);
    }

    /** The same when a person says which rows are the header; none of them is allowed. */
    public static Layout withHeader(Iterator<Row> rows, List<Integer> header) {
        List<Row> sample = sample(rows);
        HeaderSearch search = new HeaderSearch(sample);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < sample.size(); i++) {
            if (header.contains(sample.get(i).number())) {
                places.add(i);
            }
        }
        return places.isEmpty() ? withoutHeader(sample, search) : of(sample, places, search);
    }

    private static Layout of(List<Row> sample, List<Integer> places, HeaderSearch search) {
        int last = places.get(places.size() - 1);
        List<Row> header = places.stream().map(sample::get).toList();
        Row units = search.isUnits(last + 1) ? sample.get(last + 1) : null;
        int first = last + (units == null ? 1 : 2);
        List<Integer> numbers = header.stream().map(Row::number).toList();
        return new Layout(
                sample.subList(0, places.get(0)).stream().map(Row::number).toList(),
                numbers,
                units == null ? 0 : units.number(),
                first < sample.size() ? sample.get(first).number() : 0,
                ColumnNames.of(header, units, search.width()),
                List.of(Said.of(
                        numbers.size() == 1 ? "reading.header.row" : "reading.header.rows",
                        numbers.get(0),
                        numbers.get(numbers.size() - 1))),
                true);
    }

    private static Layout withoutHeader(List<Row> sample, HeaderSearch search) {
        return new Layout(
                List.of(),
                List.of(),
                0,
                sample.isEmpty() ? 0 : sample.get(0).number(),
                ColumnNames.of(List.of(), null, search.width()),
                List.of(Said.of("reading.header.none")),
                false);
    }

    private static List<Row> sample(Iterator<Row> rows) {
        List<Row> sample = new ArrayList<>();
        while (sample.size() < SAMPLE && rows.hasNext()) {
            sample.add(rows.next());
        }
        return sample;
    }
}
