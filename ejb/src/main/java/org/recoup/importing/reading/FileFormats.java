package org.recoup.importing.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.recoup.importing.reading.encoding.Encoding;
import org.recoup.importing.reading.workbook.WorkbookRows;

/** Finds out what a file is, by its bytes; its name is not looked at. */
public final class FileFormats {

    private static final Sheet ONLY = new Sheet("", 0, false);

    private FileFormats() {}

    /**
     * Reads the whole file once, because one letter near its end may decide the encoding.
     *
     * @throws Unreadable when it is empty, or of a kind that is not read here; says which and what to do
     */
    public static Detected detect(SourceFile file) {
        try {
            if (FileKinds.isZip(file)) {
                return WorkbookRows.detect(file);
            }
            Encoding encoding;
            try (InputStream bytes = file.open()) {
                encoding = Encoding.of(bytes);
            }
            return csv(file, encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Detected csv(SourceFile file, Encoding encoding) throws IOException {
        Separators.Found found;
        try (InputStream bytes = file.open()) {
            found = Separators.find(CsvText.of(bytes, encoding.charset().name()));
        }
        FileFormat format = new FileFormat(
                FileFormat.Kind.CSV,
                encoding.charset().name(),
                String.valueOf(found.separator()),
                String.valueOf(found.quote()));
        List<Said> reasons = new ArrayList<>(List.of(encoding.reason(), found.reason()));
        return new Detected(format, List.of(ONLY), reasons, false, encoding.sure(), encoding.sure() && found.sure());
    }
}
