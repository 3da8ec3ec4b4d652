package org.recoup.importing.reading.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.recoup.importing.reading.Unreadable;

/** Ends with a refusal where a part of a workbook goes on for too long, or for too long without any markup: no cell has so much. */
final class LimitedStream extends FilterInputStream {

    /** Bytes between two signs of markup. */
    private static final int MOST_BETWEEN = 8 << 20;

    private long left;
    private long between;

    LimitedStream(InputStream from, long most) {
        super(from);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            count(1, read == '<' ? 0 : -1, read == '<' ? 0 : -1);
        }
        return read;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = in.read(to, offset, Math.min(length, MOST_BETWEEN));
        if (read > 0) {
            int first = 0;
            while (first < read && to[offset + first] != '<') {
                first++;
            }
            int last = read - 1;
            while (last > first && to[offset + last] != '<') {
                last--;
            }
            count(read, first == read ? -1 : first, last);
        }
        return read;
    }

    /** @param first place of a sign of markup among these bytes; below zero when there is none */
    private void count(int bytes, int first, int last) {
        left -= bytes;
        boolean tooLong = between + (first < 0 ? bytes : first) > MOST_BETWEEN;
        between = first < 0 ? between + bytes : bytes - last - 1;
        if (left < 0 || tooLong) {
            throw new Unreadable("reading.zip.bomb");
        }
    }
}
