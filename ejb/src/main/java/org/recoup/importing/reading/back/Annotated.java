package org.recoup.importing.reading.back;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.recoup.importing.reading.FileFormat;
import org.recoup.importing.reading.SourceFile;

/**
 * A person's own file with a column of notes added at its right. A CSV keeps its separator and its encoding, and all of its text as it
 * stood, or becomes UTF-8 with a byte order mark when the notes do not fit; a workbook keeps its sheets, values and kinds of values,
 * not its colours and formulas.
 */
public final class Annotated {

    private Annotated() {}

    /**
     * @param notes by sheet in the order of the file, then by row; several of a row follow each other. The title of the column is a
     *     note of the header row
     * @param title of the column of notes; one that stands there already, as the last of a file that was given back before, is left out
     * @param to is flushed, not closed
     */
    public static void write(SourceFile file, FileFormat format, String title, Iterator<Note> notes, OutputStream to)
            throws IOException {
        if (format.kind() == FileFormat.Kind.CSV) {
            AnnotatedCsv.write(file, format, title, new Notes(notes, " | "), to);
        } else {
            AnnotatedWorkbook.write(file, title, new Notes(notes, "\n"), to);
        }
    }
}
