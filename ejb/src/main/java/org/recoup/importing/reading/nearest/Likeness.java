package org.recoup.importing.reading.nearest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How alike two names are, from 0 to 94: the same words in any order, each weighed by how few names have it. */
final class Likeness {

    private static final int MOST = 94;
    private static final int WORD = 86;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private final Map<String, Integer> uses;
    private final int names;

    Likeness(Map<String, Integer> uses, int names) {
        this.uses = uses;
        this.names = names;
    }

    int ofCodes(String one, String other) {
        int length = Math.max(one.length(), other.length());
        int distance = DISTANCE.apply(one, other);
        return length < 3 || distance > 2 ? 0 : MOST * (length - distance) / length;
    }

    int ofNames(Words one, Words other) {
        List<String> left = new ArrayList<>(other.all());
        long matched = 0;
        long weights = 0;
        for (String word : one.all()) {
            weights += 2L * weight(word);
            String nearest = nearest(word, left);
            if (nearest != null) {
                left.remove(nearest);
                long weight = Math.min(weight(word), weight(nearest));
                matched += 2 * weight * alike(word, nearest) / 100;
                weights += weight(nearest) - weight(word);
            } else {
                weights -= weight(word);
            }
        }
        for (String word : left) {
            weights += weight(word);
        }
        int inAnyOrder = weights == 0 ? 0 : (int) Math.min(MOST, MOST * matched / weights);
        int asWritten = (int) (MOST * SIMILARITY.apply(one.joined(), other.joined()));
        int distance = DISTANCE.apply(one.joined(), other.joined());
        boolean typed =
                distance * 6 <= Math.max(one.joined().length(), other.joined().length());
        return typed ? Math.max(inAnyOrder, asWritten) : inAnyOrder;
    }

    /** 1,000 for a word of one name, less for one of many; a stranger counts half, because it may be what only this file says. */
    private int weight(String word) {
        int used = uses.getOrDefault(word, 0);
        return used == 0 ? 500 : Math.max(120, 1000 * (names + 2) / (names + 2 * used * used));
    }

    private static String nearest(String word, List<String> words) {
        String best = null;
        int most = 0;
        for (String other : words) {
            int alike = alike(word, other);
            if (alike > most) {
                most = alike;
                best = other;
            }
        }
        return best;
    }

    /** @return 0 when they are not alike, else {@value #WORD} to 100 */
    private static int alike(String one, String other) {
        if (one.equals(other)) {
            return 100;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter >= 3 && (one.startsWith(other) || other.startsWith(one))) {
            return WORD;
        }
        int similar = (int) (100 * SIMILARITY.apply(one, other));
        return shorter >= 4
                        && similar >= WORD
                        && DISTANCE.apply(one, other) * 7 <= Math.max(one.length(), other.length()) * 2
                ? similar
                : 0;
    }
}
