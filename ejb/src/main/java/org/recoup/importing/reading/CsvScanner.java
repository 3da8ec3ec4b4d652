package org.recoup.importing.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides text into records and cells, with the text of each record as it stood. A quotation mark counts where a cell begins with it;
 * doubled ones are one; what follows a closing one belongs to the cell. CR, LF and both together end a record. Other readers do not
 * say where a quotation mark was opened that is never closed, nor give a record back unchanged.
 */
public final class CsvScanner implements AutoCloseable {

    /** Characters of a record: more than that is a quotation mark that is never closed. */
    static final int LONGEST = 4_000_000;

    private static final int NONE = -1;

    private final Reader text;
    private final char separator;
    private final int quote;

    private char[] buffer = new char[1 << 16];
    private int limit;
    private int position;
    private int recordStart;
    private int recordEnd;
    private int cellStart;
    private int number;
    private boolean quoteOpen;
    private String ending = "";
    private int widthBefore = 8;
    private final QuotedLines quoted = new QuotedLines();

    /** @param text without a byte order mark; closed with this */
    public CsvScanner(Reader text, FileFormat format) {
        this.text = text;
        this.separator = format.separator().charAt(0);
        this.quote = format.quote().isEmpty() ? NONE : format.quote().charAt(0);
    }

    /** @return the cells of the next record, one empty cell for an empty line; null at the end */
    public List<String> next() {
        recordStart = position;
        if (peek() == NONE) {
            return null;
        }
        number++;
        quoted.begin();
        List<String> cells = new ArrayList<>(widthBefore);
        boolean more = true;
        while (more) {
            cellStart = position;
            cells.add(peek() == quote && quote != NONE ? quotedCell(cells.size()) : plainCell());
            more = endOfCell();
            if (cells.size() > Rows.WIDEST) {
                throw new Unreadable("reading.row.wide", number, Rows.WIDEST);
            }
        }
        quoted.end(cells.size(), number == 1 ? Integer.MAX_VALUE : widthBefore);
        widthBefore = cells.size();
        return cells;
    }

    /** Of the record last read, the first being 1. */
    public int number() {
        return number;
    }

    /** The record last read as it stood, without its line end. */
    public String raw() {
        return new String(buffer, recordStart, recordEnd - recordStart);
    }

    /** What ended the record last read; empty at the end of the text. */
    public String ending() {
        return ending;
    }

    /** Whether the text ended inside of a quoted cell of the record last read. */
    public boolean quoteOpen() {
        return quoteOpen;
    }

    /** Lines that one cell of the record last read goes over though it seems to be several records; 0 when there is none. */
    int strayLines() {
        return quoted.stray();
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String plainCell() {
        skipToEnd();
        return new String(buffer, cellStart, position - cellStart);
    }

    private void skipToEnd() {
        while (position < limit || fill()) {
            char c = buffer[position];
            if (c == separator || c == '\n' || c == '\r') {
                return;
            }
            position++;
        }
    }

    private String quotedCell(int place) {
        position++;
        int from = position - cellStart;
        StringBuilder parts = null;
        while (position < limit || fill()) {
            if (buffer[position++] != quote) {
                continue;
            }
            int closing = position - 1 - cellStart;
            if (peek() != quote) {
                String tail = afterQuote();
                quoted.look(place, buffer, cellStart + 1, cellStart + closing, separator, !tail.isBlank());
                String last = new String(buffer, cellStart + from, closing - from);
                return parts == null && tail.isEmpty() ? last : (parts == null ? "" : parts) + last + tail;
            }
            parts = parts == null ? new StringBuilder() : parts;
            parts.append(buffer, cellStart + from, closing + 1 - from);
            position++;
            from = closing + 2;
        }
        quoteOpen = true;
        return (parts == null ? "" : parts) + new String(buffer, cellStart + from, position - cellStart - from);
    }

    private String afterQuote() {
        int start = position - cellStart;
        skipToEnd();
        return new String(buffer, cellStart + start, position - cellStart - start);
    }

    /** @return whether another cell of the record follows */
    private boolean endOfCell() {
        int c = peek();
        if (c == separator) {
            position++;
            return true;
        }
        int length = position - recordStart;
        ending = "";
        if (c != NONE) {
            position++;
            ending = c == '\n' ? "\n" : peek() == '\n' ? "\r\n" : "\r";
            position += ending.length() - 1;
        }
        recordEnd = recordStart + length;
        return false;
    }

    private int peek() {
        return position < limit || fill() ? buffer[position] : NONE;
    }

    /** Reads on, and keeps what was read of the record. */
    private boolean fill() {
        if (position - recordStart > LONGEST) {
            throw new Unreadable("reading.record.long", number);
        }
        if (recordStart > 0) {
            System.arraycopy(buffer, recordStart, buffer, 0, limit - recordStart);
            position -= recordStart;
            limit -= recordStart;
            cellStart -= recordStart;
            recordStart = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int read = text.read(buffer, limit, buffer.length - limit);
            limit += Math.max(read, 0);
            return read > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
