package org.recoup.importing;

import java.util.List;

/**
 * How a file looks: what it was found to be, and its first rows.
 *
 * @param kind CSV or XLSX
 * @param separator empty for a workbook
 * @param reasons why it was taken for that, in words
 * @param sure false when a person should look whether letters and columns are right
 * @param sheets names; of a text file one that is empty
 * @param sheet the one that is shown
 * @param header numbers of the rows that name the columns
 * @param rows the first ones of the sheet, those above the header included
 */
public record FileView(
        String kind,
        String charset,
        String separator,
        List<String> reasons,
        boolean sure,
        List<String> sheets,
        String sheet,
        List<Integer> header,
        List<Column> columns,
        List<Row> rows) {

    /** What a stored one leaves out is empty. */
    public FileView {
        separator = separator == null ? "" : separator;
        reasons = given(reasons);
        sheets = given(sheets);
        sheet = sheet == null ? "" : sheet;
        header = given(header);
        columns = given(columns);
        rows = given(rows);
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** @param sample its first values below the header, at most three */
    public record Column(String name, String letter, String unit, List<String> sample) {

        public Column {
            name = name == null ? "" : name;
            unit = unit == null ? "" : unit;
            sample = given(sample);
        }
    }

    /** @param number as a spreadsheet shows it */
    public record Row(int number, boolean isHeader, List<String> values) {

        public Row {
            values = given(values);
        }
    }
}
