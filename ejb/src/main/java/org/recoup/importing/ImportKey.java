package org.recoup.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The keys by which a line is known again: SHA-256 over what the line says, and its number among the lines of the file that say the
 * same.
 */
final class ImportKey {

    private ImportKey() {}

    /**
     * @param occurrence from 1, among the lines of the file that say the same
     * @param parts what the line says, in a fixed order; null counts as empty
     */
    static String of(int occurrence, String... parts) {
        StringBuilder text = new StringBuilder(160);
        // Each part with its length, so that no two different lines read the same.
        for (String part : parts) {
            text.append(part == null ? 0 : part.length()).append(':');
            text.append(part == null ? "" : part).append(',');
        }
        return sha256(text.append(occurrence).toString().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
