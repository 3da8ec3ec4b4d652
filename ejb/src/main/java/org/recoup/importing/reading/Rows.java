package org.recoup.importing.reading;

import java.util.Iterator;

/** The rows of one sheet, in order, each once. Rows without anything in them are left out; the numbers show the gap. */
public interface Rows extends Iterator<Row>, AutoCloseable {

    /** Rows that a file may have; it is told where it has more. */
    int LIMIT = 1_000_000;

    /** As many as a spreadsheet has, A to XFD. */
    int WIDEST = 16_384;

    @Override
    void close();
}
