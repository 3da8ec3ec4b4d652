package org.recoup.importing.reading;

/** Opens files to read their rows. */
public final class RowSource {

    private RowSource() {}

    /**
     * @param sheet name of one; ignored for a CSV
     * @return to be closed; reading on may throw {@link Unreadable}, with the row
     */
    public static Rows open(SourceFile file, FileFormat format, String sheet) {
        throw new UnsupportedOperationException();
    }
}
