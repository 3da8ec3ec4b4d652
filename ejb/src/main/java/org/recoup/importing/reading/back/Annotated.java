package org.recoup.importing.reading.back;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.recoup.importing.reading.FileFormat;
import org.recoup.importing.reading.SourceFile;

/**
 * A person's own file with a column of notes added at its right. A CSV keeps its separator and its encoding, or becomes UTF-8 with a
 * byte order mark when the notes do not fit; a workbook keeps its sheets, values and kinds of values, not its colours or formulas.
 */
public final class Annotated {

    private Annotated() {}

    /**
     * @param title of the column, for the header rows named by the notes' sheet; put at the given row
     * @param titleRow number of the row that takes the title, of each sheet that has notes; 0 for none
     * @param notes by sheet in the order of the file, then by row; several of a row follow each other
     * @param to is flushed, not closed
     */
    public static void write(
            SourceFile file, FileFormat format, String title, int titleRow, Iterator<Note> notes, OutputStream to)
            throws IOException {
        throw new UnsupportedOperationException();
    }
}
