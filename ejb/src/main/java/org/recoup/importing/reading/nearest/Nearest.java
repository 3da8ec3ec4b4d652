package org.recoup.importing.reading.nearest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Compares names as people do: case, accents, points, common abbreviations and the order of words do not count, a word that many names
 * share counts little, and initials may stand for a name. Nothing is chosen here; a person chooses.
 */
public final class Nearest {

    /** From here on two spellings differ in nothing that counts. */
    public static final int SAME = 95;

    /** Below it a candidate is not worth showing. */
    public static final int LEAST = 45;

    private record Spelling(Named named, String text, Words words, boolean isName) {}

    private final List<Spelling> spellings = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Likeness likeness;

    public Nearest(List<Named> dictionary) {
        for (Named named : dictionary) {
            add(named, named.code(), false);
            add(named, named.name(), true);
            named.aliases().forEach(alias -> add(named, alias, true));
        }
        likeness = new Likeness(uses, dictionary.size());
    }

    /** @return the best first, ties by code; empty when nothing is near */
    public List<Candidate> to(String unknown, int most) {
        Words words = Words.of(unknown);
        Map<String, Candidate> best = new HashMap<>();
        for (Spelling spelling : spellings) {
            int score = score(words, spelling);
            if (score >= LEAST) {
                Named named = spelling.named();
                best.merge(
                        named.code(),
                        new Candidate(named.code(), named.name(), spelling.text(), score),
                        (one, other) -> other.score() > one.score() ? other : one);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparing(Candidate::score).reversed().thenComparing(Candidate::code))
                .limit(most)
                .toList();
    }

    private void add(Named named, String text, boolean isName) {
        Words words = Words.of(text);
        if (!words.all().isEmpty()) {
            spellings.add(new Spelling(named, text, words, isName));
            new HashSet<>(words.all()).forEach(word -> uses.merge(word, 1, Integer::sum));
        }
    }

    private int score(Words unknown, Spelling spelling) {
        Words known = spelling.words();
        if (unknown.all().isEmpty()) {
            return 0;
        }
        if (unknown.joined().equals(known.joined())) {
            return 100;
        }
        if (!unknown.inParentheses().isEmpty()
                && String.join(" ", unknown.inParentheses()).equals(known.joined())) {
            return 96;
        }
        if (!spelling.isName()) {
            return likeness.ofCodes(unknown.joined(), known.joined());
        }
        int initials = Math.max(initials(unknown, known), initials(known, unknown));
        return Math.max(initials, likeness.ofNames(unknown, known));
    }

    private static int initials(Words brief, Words name) {
        boolean initials = brief.all().size() == 1
                && brief.joined().length() > 1
                && name.all().size() > 1
                && brief.joined().equals(name.initials());
        return initials ? 90 : 0;
    }
}
