package org.recoup.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.recoup.sharing.Rule;

/**
 * What the parties of an agreement sign. Two agreements with the same terms have the same words and so the same hash; anything that
 * differs gives another one.
 *
 * @param project code
 * @param agreedUntil the last day that was agreed, or null
 * @param parts by code of department
 */
record Terms(
        String project,
        int versionNumber,
        Rule rule,
        LocalDate startsOn,
        LocalDate agreedUntil,
        Map<String, Long> parts,
        String note) {

    Terms {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** One line a term, parties in order of codes; the note comes last, so that nothing in it reads like another term. */
    String words() {
        StringBuilder words = new StringBuilder()
                .append("project ")
                .append(project)
                .append('\n')
                .append("version ")
                .append(versionNumber)
                .append('\n')
                .append("rule ")
                .append(rule)
                .append('\n')
                .append("from ")
                .append(startsOn)
                .append('\n')
                .append("until ")
                .append(agreedUntil == null ? "-" : agreedUntil)
                .append('\n');
        parts.forEach((code, count) ->
                words.append("party ").append(code).append(' ').append(count).append('\n'));
        return words.append("note ").append(note).toString();
    }

    /** SHA-256 of the words in UTF-8, in hexadecimal. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
