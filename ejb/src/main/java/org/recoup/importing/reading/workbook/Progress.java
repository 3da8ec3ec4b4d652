package org.recoup.importing.reading.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How far a sheet is read, in bytes of the file as the person knows its size. */
final class Progress extends FilterInputStream {

    private final long size;
    private final long fileSize;
    private long read;

    /** @param size of the part when inflated */
    Progress(InputStream part, long size, long fileSize) {
        super(part);
        this.size = Math.max(1, size);
        this.fileSize = fileSize;
    }

    long ofFile() {
        return fileSize * Math.min(1000, read * 1000 / size) / 1000;
    }

    @Override
    public int read() throws IOException {
        int found = in.read();
        read += found < 0 ? 0 : 1;
        return found;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int found = in.read(to, offset, length);
        read += Math.max(found, 0);
        return found;
    }
}
