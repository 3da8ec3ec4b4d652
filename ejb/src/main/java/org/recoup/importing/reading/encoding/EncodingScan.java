package org.recoup.importing.reading.encoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * One pass over all bytes: whether they are UTF-8, where the first is that is not, how NULs lie, and the lines with bytes beyond
 * ASCII, as many as are needed for a guess.
 */
final class EncodingScan {

    private static final int MOST_OF_SAMPLE = 64 * 1024;
    private static final int LONGEST_LINE = 4096;

    private final byte[] line = new byte[LONGEST_LINE];
    private int lineLength;
    private boolean lineHasHigh;
    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();

    private long bytes;
    private final long[] nuls = new long[4];
    private long escapes;
    private int row = 1;
    private long wideCharacters;
    private long broken;
    private int firstBrokenRow;

    private int pending;
    private int lowest = 0x80;
    private int highest = 0xBF;

    static EncodingScan of(InputStream from) throws IOException {
        EncodingScan scan = new EncodingScan();
        byte[] buffer = new byte[1 << 16];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            scan.look(buffer, read);
        }
        if (scan.pending > 0) {
            scan.wrong();
        }
        scan.endLine();
        return scan;
    }

    long bytes() {
        return bytes;
    }

    /** At positions that leave this remainder when divided by four. */
    long nuls(int remainder) {
        return nuls[remainder];
    }

    boolean hasNuls() {
        return nuls[0] + nuls[1] + nuls[2] + nuls[3] > 0;
    }

    boolean hasEscapes() {
        return escapes > 0;
    }

    boolean isAscii() {
        return wideCharacters == 0 && broken == 0;
    }

    /** Characters beyond ASCII that are well-formed in UTF-8. */
    long wideCharacters() {
        return wideCharacters;
    }

    /** Places that are not UTF-8. */
    long broken() {
        return broken;
    }

    int firstBrokenRow() {
        return firstBrokenRow;
    }

    /** Lines with bytes beyond ASCII or escapes, from the first on. */
    byte[] sample() {
        return sample.toByteArray();
    }

    private void look(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            byte b = buffer[i];
            if (b > 0x1F && pending == 0) {
                keep(b);
            } else {
                special(b, i);
            }
        }
        bytes += length;
    }

    private void special(byte b, int offset) {
        utf8(b & 0xFF);
        if (b == '\n') {
            row++;
            endLine();
        } else {
            keep(b);
        }
        if (b == 0) {
            nuls[(int) ((bytes + offset) & 3)]++;
        } else if (b == 0x1B) {
            escapes++;
            lineHasHigh = true;
        }
        lineHasHigh |= b < 0;
    }

    private void keep(byte b) {
        if (lineLength < LONGEST_LINE) {
            line[lineLength++] = b;
        }
    }

    private void endLine() {
        if (lineHasHigh && sample.size() < MOST_OF_SAMPLE) {
            sample.write(line, 0, lineLength);
            sample.write('\n');
        }
        lineLength = 0;
        lineHasHigh = false;
    }

    private void utf8(int b) {
        if (pending > 0) {
            boolean fits = b >= lowest && b <= highest;
            lowest = 0x80;
            highest = 0xBF;
            if (fits) {
                pending--;
                wideCharacters += pending == 0 ? 1 : 0;
                return;
            }
            wrong();
            pending = 0;
        }
        if (b >= 0x80) {
            lead(b);
        }
    }

    private void lead(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            pending = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            pending = 2;
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            pending = 3;
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            wrong();
        }
    }

    private void wrong() {
        broken++;
        firstBrokenRow = firstBrokenRow == 0 ? row : firstBrokenRow;
    }
}
