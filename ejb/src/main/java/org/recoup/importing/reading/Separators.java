package org.recoup.importing.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the separator that divides the first rows most evenly, as they are read with it, quotation marks and all. */
final class Separators {

    /** @param quote empty or one character */
    record Found(char separator, String quote, Said reason, boolean sure) {}

    private record Division(char separator, int width, int evenRows, int rows, int points) {}

    private static final char[] CANDIDATES = {',', ';', '\t', '|', '^'};
    private static final Map<Character, String> NAMES =
            Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "bar", '^', "caret");
    private static final int SAMPLE = 128 * 1024;
    private static final int ROWS = 300;
    private static final int SURE = 90;
    private static final int POSSIBLE = 50;
    private static final Pattern SINGLE_QUOTED = Pattern.compile("(?<=^|[,;\\t|^\\n])'[^'\\n]*'(?=$|[,;\\t|^\\r\\n])");

    private static final Pattern WHOLE = Pattern.compile("[-+]?[\\d.]+|\\d+([-/.])\\d+\\1\\d+([ T][\\d:.]+Z?)?");

    private Separators() {}

    /** @throws Unreadable when there is nothing but blanks */
    static Found find(CsvText text) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = read(text.reader(), sample);
        String start = new String(sample, 0, length);
        if (start.isBlank() && length < SAMPLE) {
            throw new Unreadable("reading.file.blank");
        }
        String quote = quoteOf(start);
        if (text.separator() != '\0') {
            return new Found(text.separator(), quote, Said.of("reading.separator.named", name(text.separator())), true);
        }
        return best(start, length == SAMPLE, quote);
    }

    private static Found best(String start, boolean cut, String quote) {
        Division best = null;
        for (char candidate : CANDIDATES) {
            Division division = divide(start, cut, candidate, quote);
            if (division.width() > 1 && (best == null || division.points() > best.points())) {
                best = division;
            }
        }
        if (best == null || best.points() < POSSIBLE) {
            char unused = ',';
            for (char candidate : CANDIDATES) {
                unused = start.indexOf(unused) >= 0 ? candidate : unused;
            }
            return new Found(unused, quote, Said.of("reading.separator.none"), false);
        }
        Said reason =
                Said.of("reading.separator.even", name(best.separator()), best.width(), best.evenRows(), best.rows());
        return new Found(best.separator(), quote, reason, best.points() >= SURE);
    }

    private static Division divide(String start, boolean cut, char separator, String quote) {
        List<List<String>> rows = rows(start, cut, separator, quote);
        Map<Integer, Integer> widths = new HashMap<>();
        rows.forEach(row -> widths.merge(row.size(), 1, Integer::sum));
        int width = 1;
        for (Map.Entry<Integer, Integer> found : widths.entrySet()) {
            boolean more = found.getValue() > widths.getOrDefault(width, 0) || width == 1;
            width = found.getKey() > 1 && more ? found.getKey() : width;
        }
        int even = width == 1 ? 0 : widths.get(width);
        int points = rows.isEmpty() ? 0 : 100 * even / rows.size() + Math.min(width, 20);
        points += headed(rows, width) ? 10 : -10;
        points -= separator == ',' && isMostlyDecimal(rows) ? 60 : 0;
        return new Division(separator, width, even, rows.size(), points);
    }

    private static List<List<String>> rows(String start, boolean cut, char separator, String quote) {
        List<List<String>> rows = new ArrayList<>();
        FileFormat format =
                new FileFormat(FileFormat.Kind.CSV, StandardCharsets.UTF_8.name(), String.valueOf(separator), quote);
        try (CsvScanner scanner = new CsvScanner(new StringReader(start), format)) {
            List<String> row = scanner.next();
            while (row != null && rows.size() < ROWS) {
                boolean whole = !cut || !scanner.ending().isEmpty();
                if (row.stream().anyMatch(cell -> !cell.isBlank()) && (whole || rows.isEmpty())) {
                    rows.add(row);
                }
                row = scanner.next();
            }
        } catch (Unreadable tooWide) {
            // The rows before it decide; whoever reads the file is told.
        }
        return rows;
    }

    /** Whether one of the first rows fills all columns with words. */
    private static boolean headed(List<List<String>> rows, int width) {
        return rows.stream()
                .limit(10)
                .anyMatch(row -> row.size() == width
                        && row.stream()
                                                .filter(cell -> cell.chars().anyMatch(Character::isLetter))
                                                .count()
                                        * 2
                                > width);
    }

    /** Whether most commas stand between figures, as in 1234,50. */
    private static boolean isMostlyDecimal(List<List<String>> rows) {
        int all = 0;
        int decimal = 0;
        for (List<String> row : rows) {
            for (int i = 1; i < row.size(); i++) {
                String left = row.get(i - 1);
                String right = row.get(i);
                all++;
                boolean figures = !left.isEmpty()
                        && !right.isEmpty()
                        && Character.isDigit(left.charAt(left.length() - 1))
                        && Character.isDigit(right.charAt(0));
                // A whole number or date on both sides is a cell each, unless something else stands in the same piece.
                boolean part = figures && !(isWhole(left) && isWhole(right));
                decimal += part ? 1 : 0;
            }
        }
        return decimal * 2 > all;
    }

    private static boolean isWhole(String piece) {
        return WHOLE.matcher(piece.strip()).matches();
    }

    /** A single quotation mark when cells are in them and none in double ones. */
    private static String quoteOf(String start) {
        boolean doubled =
                Pattern.compile("(^|[,;\\t|^\\n\\r])\"").matcher(start).find();
        long single =
                doubled ? 0 : SINGLE_QUOTED.matcher(start).results().limit(5).count();
        return single >= 3 ? "'" : "\"";
    }

    private static int read(Reader reader, char[] to) throws IOException {
        int length = 0;
        for (int read = 0; read >= 0 && length < to.length; length += Math.max(read, 0)) {
            read = reader.read(to, length, to.length - length);
        }
        return length;
    }

    private static String name(char separator) {
        return NAMES.getOrDefault(separator, String.valueOf(separator));
    }
}
