package org.recoup.importing.reading.back;

import java.io.IOException;
import java.io.OutputStream;
import java.util.PrimitiveIterator;
import org.recoup.importing.reading.FileFormat;
import org.recoup.importing.reading.SourceFile;

/** Some rows of a sheet as a new file: CSV in UTF-8, commas, with the header rows of the old one. */
public final class Kept {

    private Kept() {}

    /**
     * @param rows numbers of the header rows and of those to keep, going up
     * @param to is flushed, not closed
     */
    public static void write(
            SourceFile file, FileFormat format, String sheet, PrimitiveIterator.OfInt rows, OutputStream to)
            throws IOException {
        throw new UnsupportedOperationException();
    }
}
