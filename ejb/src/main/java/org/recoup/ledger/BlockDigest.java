package org.recoup.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The hash of one block, from the same words that the database hashed when it sealed the block (function {@code block_words}). Two
 * programs that must agree: a change to one without the other is found by the first verification.
 */
final class BlockDigest {

    private final MessageDigest digest;

    /**
     * @param previous hash of the block before, 64 zeros before the first
     * @param person who acted, 0 for nobody
     * @param onBehalfOf for whom, 0 for oneself
     */
    BlockDigest(
            String previous, long number, Instant recordedAt, int person, int onBehalfOf, int journals, int postings) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        long micros =
                Math.addExact(Math.multiplyExact(recordedAt.getEpochSecond(), 1_000_000L), recordedAt.getNano() / 1000);
        add(previous + "\n" + join("B", number, micros, person, onBehalfOf, journals, postings) + "\n");
    }

    private boolean begun;

    void line(Object... words) {
        if (begun) {
            add("\n");
        }
        begun = true;
        add(join(words));
    }

    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A text with its length in bytes before it, so that no two different lines read alike; a hyphen for none. */
    static String measured(String text) {
        return text == null ? "-" : text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }

    private static String join(Object... words) {
        StringBuilder line = new StringBuilder();
        for (Object word : words) {
            line.append(line.length() == 0 ? "" : "|").append(word);
        }
        return line.toString();
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
