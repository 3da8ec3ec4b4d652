package org.recoup.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.recoup.platform.Documents;
import org.recoup.sharing.Party;
import org.recoup.sharing.Tier;

/**
 * What the parties of an agreement sign. Two agreements with the same terms have the same words and so the same hash; anything that
 * differs gives another one.
 *
 * @param project code
 * @param agreedUntil the last day that was agreed, or null
 * @param parties what each brings, by code of department
 * @param allowsCapitalToResource whether a virement may turn capital into resource; only where it may, the words say so
 */
record Terms(
        String project,
        int versionNumber,
        AgreedTiers tiers,
        LocalDate startsOn,
        LocalDate agreedUntil,
        Map<String, PartyTerms> parties,
        boolean allowsCapitalToResource,
        String note) {

    Terms {
        parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
    }

    /** One line a term, parties in order of codes; the note comes last, so that nothing in it reads like another term. */
    String words() {
        StringBuilder words = new StringBuilder();
        line(words, "project", project);
        line(words, "version", versionNumber);
        tierLines(words);
        line(words, "from", startsOn);
        line(words, "until", agreedUntil == null ? "-" : agreedUntil);
        parties.forEach((code, brings) -> line(words, "party", code + " " + brings(brings.party(code))));
        if (allowsCapitalToResource) {
            line(words, "capital", "may become resource");
        }
        return words.append("note ").append(note).toString();
    }

    /** What the first agreements said in one word is still said in that word: their signatures hold. */
    private void tierLines(StringBuilder words) {
        Tier first = tiers.tiers().get(0);
        if (tiers.tiers().size() == 1 && tiers.joint() == null && first.equals(Tier.rest(first.rule()))) {
            line(words, "rule", first.rule());
            return;
        }
        for (int i = 0; i < tiers.tiers().size(); i++) {
            line(words, "tier " + (i + 1), Documents.write(tiers.tiers().get(i)));
        }
        if (tiers.joint() != null) {
            line(words, "joint", Documents.write(tiers.joint()));
        }
    }

    private static String brings(Party party) {
        return party.quantity() == 0 && party.level() == null
                ? String.valueOf(party.parts())
                : party.parts() + " quantity " + party.quantity() + " level "
                        + (party.level() == null
                                ? "-"
                                : party.level().getAmount().toPlainString());
    }

    private static void line(StringBuilder words, String term, Object value) {
        words.append(term).append(' ').append(value).append('\n');
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
