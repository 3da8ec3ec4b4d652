package org.recoup.importing.reading.style;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Months by their names, long and short, in the languages of Europe. A name that two languages give to two months is none. */
public final class MonthNames {

    private static final String[] LANGUAGES = {
        "en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "pl", "cs", "sk", "hu", "ro", "el", "ru", "uk",
        "bg", "tr", "sl", "hr", "lt", "lv", "et", "fi"
    };
    private static final Pattern MARKS = Pattern.compile("[\\p{M}.]+");
    private static final Map<String, Set<Month>> BY_NAME = names();

    private MonthNames() {}

    /** @return null when it is none, or two of them */
    public static Month of(String name) {
        Set<Month> months = BY_NAME.getOrDefault(folded(name), Set.of());
        return months.size() == 1 ? months.iterator().next() : null;
    }

    /** The months that a name means in different languages, for words; empty when it leaves no doubt. */
    static String doubt(String name) {
        Set<Month> months = BY_NAME.getOrDefault(folded(name), Set.of());
        return months.size() < 2
                ? ""
                : String.join(
                        " / ",
                        months.stream()
                                .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
                                .toList());
    }

    private static Map<String, Set<Month>> names() {
        Map<String, Set<Month>> names = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (TextStyle style : new TextStyle[] {
                TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
            }) {
                for (Month month : Month.values()) {
                    add(names, folded(month.getDisplayName(style, locale)), month);
                }
            }
        }
        add(names, "sept", Month.SEPTEMBER);
        add(names, "mrz", Month.MARCH);
        return names;
    }

    private static void add(Map<String, Set<Month>> names, String name, Month month) {
        if (name.length() >= 3 && name.chars().noneMatch(Character::isDigit)) {
            names.computeIfAbsent(name, known -> new TreeSet<>()).add(month);
        }
    }

    private static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
