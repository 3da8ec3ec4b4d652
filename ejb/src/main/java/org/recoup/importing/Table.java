package org.recoup.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A CSV file as a spreadsheet shows it: a header, and rows of as many values. Blank rows are counted but not kept. */
final class Table {

    /** Size of a file, in bytes. */
    static final int LIMIT = 20 * 1024 * 1024;

    /** @param number as a spreadsheet counts, the header being 1 */
    record Row(int number, List<String> values) {}

    private final List<String> header = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private Table() {}

    /** @return empty when the file cannot be read as a table at all; rows that do not fit the header are left out with a fault */
    static Optional<Table> read(byte[] file, char separator, FaultList faults) {
        Optional<String> text = text(file, faults).filter(found -> quotesAreClosed(found, separator, faults));
        return text.flatMap(found -> new Table().parsed(found, separator, faults));
    }

    List<String> header() {
        return header;
    }

    List<Row> rows() {
        return rows;
    }

    /** @return whether all columns are there; a fault for each that is not */
    boolean has(Set<String> columns, FaultList faults) {
        List<String> missing =
                columns.stream().filter(column -> !places.containsKey(column)).toList();
        missing.forEach(column ->
                faults.add(new ImportFault(1, column, column, "import.column.unknown", List.of(separated(header)))));
        return missing.isEmpty();
    }

    /** @param column one that the table has */
    Cell cell(Row row, String column) {
        return new Cell(
                row.number(), column, row.values().get(places.get(column)).strip());
    }

    private static Optional<String> text(byte[] file, FaultList faults) {
        if (file == null || file.length == 0) {
            faults.add(ImportFault.ofFile("import.file.empty"));
            return Optional.empty();
        }
        if (file.length > LIMIT) {
            faults.add(ImportFault.ofFile("import.file.large", LIMIT / 1024 / 1024));
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            if (text.indexOf('\0') < 0) {
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            }
        } catch (CharacterCodingException e) {
            // The buffer stands at the first byte that is not UTF-8.
        }
        faults.add(ImportFault.ofFile("import.file.encoding", lineOf(file, bytes.position())));
        return Optional.empty();
    }

    private static int lineOf(byte[] file, int position) {
        int line = 1;
        for (int i = 0; i < position && i < file.length; i++) {
            if (file[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** A quote that is never closed would swallow all rows after it, without any other sign. */
    private static boolean quotesAreClosed(String text, char separator, FaultList faults) {
        int row = 1;
        int openedIn = 0;
        boolean fieldStarts = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (openedIn > 0 || fieldStarts)) {
                openedIn = openedIn > 0 ? 0 : row;
                fieldStarts = openedIn == 0;
            } else if (openedIn == 0) {
                row += c == '\n' ? 1 : 0;
                fieldStarts = c == separator || c == '\n' || c == '\r';
            }
        }
        if (openedIn > 0) {
            faults.add(new ImportFault(openedIn, "", "", "import.quote.open", List.of()));
        }
        return openedIn == 0;
    }

    private Optional<Table> parsed(String text, char separator, FaultList faults) {
        int number = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord found : records) {
                number++;
                if (number == 1) {
                    head(found.getFields(), faults);
                } else {
                    add(new Row(number, found.getFields()), faults);
                }
            }
        } catch (CsvParseException e) {
            faults.add(new ImportFault(number + 1, "", "", "import.quote.after", List.of()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(ImportFault.ofFile("import.file.no.rows"));
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(this);
    }

    private void head(List<String> names, FaultList faults) {
        if (names.stream().allMatch(String::isBlank)) {
            faults.add(new ImportFault(1, "", "", "import.header.missing", List.of()));
            return;
        }
        for (String name : names) {
            header.add(name.strip());
            if (!name.isBlank() && places.putIfAbsent(name.strip(), header.size() - 1) != null) {
                faults.add(new ImportFault(1, name.strip(), name.strip(), "import.column.twice", List.of()));
            }
        }
    }

    private void add(Row row, FaultList faults) {
        if (row.values().stream().allMatch(String::isBlank)) {
            return;
        }
        if (row.values().size() == header.size()) {
            rows.add(row);
        } else if (!header.isEmpty()) {
            faults.add(new ImportFault(
                    row.number(),
                    "",
                    row.values().get(0),
                    "import.row.width",
                    List.of(row.values().size(), header.size())));
        }
    }

    private static String separated(List<String> names) {
        return String.join(", ", names);
    }
}
