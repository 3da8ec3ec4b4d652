package org.recoup.importing.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;

/** The rows of a CSV. */
final class CsvRows implements Rows {

    private final CountedStream bytes;
    private final CsvScanner scanner;
    private Row next;
    private int rows;

    CsvRows(SourceFile file, FileFormat format) {
        try {
            bytes = new CountedStream(file.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scanner = new CsvScanner(CsvText.of(bytes, format.charset()).reader(), format);
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            List<String> cells = scanner.next();
            if (cells == null) {
                return false;
            }
            if (scanner.quoteOpen()) {
                throw new Unreadable("reading.quote.open", scanner.number());
            }
            next = row(cells);
        }
        return true;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    @Override
    public void close() {
        scanner.close();
    }

    /** @return null when there is nothing in it */
    private Row row(List<String> cells) {
        boolean blank = true;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.startsWith("=\"") && cell.length() > 2 && cell.endsWith("\"")) {
                // So programs keep a spreadsheet from changing the value.
                cells.set(i, cell.substring(2, cell.length() - 1));
            }
            if (cell.indexOf('\0') >= 0) {
                throw new Unreadable("reading.nul", scanner.number());
            }
            // Also what old systems put at the end of a file.
            blank = blank && (cell.isBlank() || cell.equals("\u001A"));
        }
        if (blank) {
            return null;
        }
        Limits.checkRows(++rows, scanner.number());
        return new Row(
                scanner.number(),
                Collections.unmodifiableList(cells),
                Collections.nCopies(cells.size(), Kind.TEXT),
                bytes.count(),
                false,
                scanner.strayLines());
    }
}
