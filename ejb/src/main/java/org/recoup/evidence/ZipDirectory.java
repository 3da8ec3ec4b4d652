package org.recoup.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The names in the central directory of a ZIP file (APPNOTE 4.3.12 and 4.3.16), read without unpacking anything, so that a file made
 * to swell costs nothing.
 */
final class ZipDirectory {

    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xffff;

    private ZipDirectory() {}

    /** @return empty when this is no ZIP file, or a broken one */
    static Set<String> names(byte[] content) {
        ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = content.length - END_LENGTH;
                at >= Math.max(0, content.length - END_LENGTH - LONGEST_COMMENT);
                at--) {
            if (zip.getInt(at) == END) {
                return namesFrom(zip, zip.getInt(at + 16), Short.toUnsignedInt(zip.getShort(at + 10)));
            }
        }
        return Set.of();
    }

    private static Set<String> namesFrom(ByteBuffer zip, int start, int count) {
        Set<String> names = new HashSet<>();
        int at = start;
        for (int i = 0; i < count; i++) {
            if (at < 0 || at > zip.limit() - ENTRY_LENGTH || zip.getInt(at) != ENTRY) {
                return Set.of();
            }
            int length = Short.toUnsignedInt(zip.getShort(at + 28));
            int beyond = Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
            if (at + ENTRY_LENGTH + length > zip.limit()) {
                return Set.of();
            }
            names.add(new String(zip.array(), at + ENTRY_LENGTH, length, StandardCharsets.UTF_8));
            at += ENTRY_LENGTH + length + beyond;
        }
        return names;
    }
}
