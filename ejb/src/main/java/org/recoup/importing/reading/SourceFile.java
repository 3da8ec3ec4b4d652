package org.recoup.importing.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that somebody brought. It is opened several times: to find out what it is, to read it, and to write it back. */
public interface SourceFile {

    /** As the person knows it, with its ending; only for words and hints. */
    String name();

    /** In bytes. */
    long size();

    /** From the first byte, every time. Whoever opens it closes it. */
    InputStream open() throws IOException;

    static SourceFile of(String name, byte[] content) {
        return new SourceFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return content.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }
}
