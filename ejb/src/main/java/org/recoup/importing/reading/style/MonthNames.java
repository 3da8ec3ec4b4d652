package org.recoup.importing.reading.style;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Months by their names, long and short, in the languages of Europe; English first where two languages differ. */
final class MonthNames {

    private static final String[] LANGUAGES = {
        "en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "pl", "cs", "sk", "hu", "ro", "el", "ru", "uk",
        "bg", "tr", "sl", "hr", "lt", "lv", "et", "fi"
    };
    private static final Pattern MARKS = Pattern.compile("[\\p{M}.]+");
    private static final Map<String, Month> BY_NAME = names();

    private MonthNames() {}

    /** @return null when it is none */
    static Month of(String name) {
        return BY_NAME.get(folded(name));
    }

    private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (TextStyle style : new TextStyle[] {
                TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
            }) {
                for (Month month : Month.values()) {
                    String name = folded(month.getDisplayName(style, locale));
                    if (name.length() >= 3 && name.chars().noneMatch(Character::isDigit)) {
                        names.putIfAbsent(name, month);
                    }
                }
            }
        }
        names.putIfAbsent("sept", Month.SEPTEMBER);
        names.putIfAbsent("mrz", Month.MARCH);
        return names;
    }

    private static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
