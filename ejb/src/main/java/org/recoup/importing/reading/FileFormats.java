package org.recoup.importing.reading;

/** Finds out what a file is, by its bytes; the name is only a hint. */
public final class FileFormats {

    private FileFormats() {}

    /**
     * Reads the whole file once, because one letter near its end may decide the encoding.
     *
     * @throws Unreadable when it is empty, or of a kind that is not read here; says which and what to do
     */
    public static Detected detect(SourceFile file) {
        throw new UnsupportedOperationException();
    }
}
