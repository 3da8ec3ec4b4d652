package org.recoup.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The portfolio of major projects, read by another reader than that of the application: what its readable amounts come to, and which
 * rows have none. Each record is one row of a spreadsheet, whatever line breaks stand in its cells.
 *
 * @param rows below the header
 * @param pounds of amounts in millions
 * @param unreadable what stands in place of an amount, by row
 */
record Portfolio(int rows, BigDecimal pounds, SortedMap<Integer, String> unreadable) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    static Portfolio read(Path file, String column) throws IOException {
        SortedMap<Integer, String> unreadable = new TreeMap<>();
        BigDecimal millions = BigDecimal.ZERO;
        int row = 0;
        int place = -1;
        try (var records = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            for (var found : records) {
                row++;
                if (row == 1) {
                    place = place(found.getFields(), column);
                    continue;
                }
                String value = found.getField(place).strip();
                if (value.matches("-?[\\d,]+(\\.\\d+)?")) {
                    millions = millions.add(new BigDecimal(value.replace(",", "")));
                } else {
                    unreadable.put(row, value);
                }
            }
        }
        return new Portfolio(row - 1, millions.multiply(MILLION), unreadable);
    }

    private static int place(List<String> header, String column) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).replaceAll("\\s+", " ").strip().equals(column)) {
                return i;
            }
        }
        throw new AssertionError(column + " is a column, found " + header);
    }
}
