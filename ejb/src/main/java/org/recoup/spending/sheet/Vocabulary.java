package org.recoup.spending.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records of one kind by what people call them: the code, the name, another spelling, or name and code as menus show them. Compared
 * without regard to case and spacing. What is not found is answered with the nearest ones, and never taken for one of them.
 */
final class Vocabulary {

    private static final Pattern NAME_AND_CODE = Pattern.compile(".*\\(([^()]+)\\)");
    private static final int MOST_NEAR = 3;

    private final Map<String, Word> byCode = new LinkedHashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();

    /** A record and what it is called. */
    record Word(String code, String name, List<String> otherNames) {}

    /**
     * What a text means.
     *
     * @param code of the one record it means, else null
     * @param others codes of those it may mean
     */
    record Meaning(String code, List<String> others) {}

    Vocabulary(List<Word> words) {
        for (Word word : words) {
            byCode.put(same(word.code()), word);
            call(word.name(), word);
            word.otherNames().forEach(name -> call(name, word));
        }
    }

    private void call(String name, Word word) {
        byName.computeIfAbsent(same(name), any -> new LinkedHashSet<>()).add(word.code());
    }

    Meaning meaning(String text) {
        Word known = byCode.get(same(text));
        if (known != null) {
            return new Meaning(known.code(), List.of());
        }
        Set<String> named = byName.getOrDefault(same(text), Set.of());
        if (!named.isEmpty()) {
            return named.size() == 1
                    ? new Meaning(named.iterator().next(), List.of())
                    : new Meaning(null, named.stream().limit(MOST_NEAR).toList());
        }
        Matcher both = NAME_AND_CODE.matcher(text.strip());
        if (both.matches() && byCode.containsKey(same(both.group(1)))) {
            return new Meaning(byCode.get(same(both.group(1))).code(), List.of());
        }
        return new Meaning(null, nearest(text));
    }

    boolean isCalled(String text) {
        return byName.containsKey(same(text));
    }

    private List<String> nearest(String text) {
        Set<String> given = pairs(text);
        record Near(String code, int percent) {}
        List<Near> near = new ArrayList<>();
        for (Word word : byCode.values()) {
            int best = Math.max(likeness(given, pairs(word.code())), likeness(given, pairs(word.name())));
            if (best >= 40) {
                near.add(new Near(word.code(), best));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::percent).reversed().thenComparing(Near::code))
                .limit(MOST_NEAR)
                .map(Near::code)
                .toList();
    }

    /** Twice the pairs of letters that both have, in percent of all pairs. */
    private static int likeness(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return one.isEmpty() || other.isEmpty() ? 0 : 200 * both.size() / (one.size() + other.size());
    }

    private static Set<String> pairs(String text) {
        String padded = " " + same(text) + " ";
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= padded.length(); i++) {
            pairs.add(padded.substring(i, i + 2));
        }
        return pairs;
    }

    private static String same(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
