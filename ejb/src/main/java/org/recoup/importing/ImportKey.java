package org.recoup.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Makes the keys by which a line is known again: SHA-256 over what the line says, and its number among the lines of the file that say
 * the same. One object serves one file.
 */
final class ImportKey {

    private final Map<List<String>, Integer> seen = new HashMap<>();

    /** @param parts what the line says, in a fixed order; null counts as empty */
    String next(String... parts) {
        List<String> line = java.util.Arrays.stream(parts)
                .map(part -> part == null ? "" : part)
                .toList();
        int occurrence = seen.merge(line, 1, Integer::sum);
        StringBuilder text = new StringBuilder();
        // Each part with its length, so that no two different lines read the same.
        line.forEach(part -> text.append(part.length()).append(':').append(part).append(','));
        return sha256(text.append(occurrence).toString().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
