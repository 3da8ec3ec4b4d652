package org.recoup.importing.reading.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What headings say one stands for: Amount (£m), £000, T€, Mio., Rs. Cr, 千円. */
final class UnitWords {

    private static final String MONEY = "(?:\\p{Sc}|gbp|eur|usd|chf|inr|rs\\.?|kr\\.?|руб\\.?|zł|kč)";
    private static final Map<UnitOfAmount, Pattern> ANYWHERE = new LinkedHashMap<>();
    private static final Map<UnitOfAmount, Pattern> BRACKETED = new LinkedHashMap<>();

    static {
        anywhere(
                UnitOfAmount.BILLIONS, "%1$s\\s?bn|bn\\s?%1$s|billions?|milliarden|milliards|mrd\\.?|mld\\.?|млрд\\.?");
        anywhere(
                UnitOfAmount.MILLIONS,
                "%1$s\\s?(?:mn?|mio\\.?|mln\\.?)|mn?\\s?(?:\\p{Sc}|eur|usd|gbp|chf)|mio\\.?|mln\\.?|millions?|millionen|millones|milioni"
                        + "|milhões|miljoen|млн\\.?|mkr|百万円?|百萬元?");
        anywhere(
                UnitOfAmount.THOUSANDS,
                "%1$s\\s?['’]?000s?|['’]000s?|%1$s\\s?k|[tk]\\s?(?:\\p{Sc}|eur|usd|gbp|chf)|thousands?|tausend|tsd\\.?|milliers|tys\\.?"
                        + "|tis\\.?|тыс\\.?|tkr|千円|千元|천\\s?원");
        anywhere(UnitOfAmount.LAKH, "lakhs?|lacs?");
        anywhere(UnitOfAmount.CRORE, "crores?|(?:₹|rs\\.?|inr)\\s?cr\\.?");
        bracketed(UnitOfAmount.BILLIONS, "bn?");
        bracketed(UnitOfAmount.MILLIONS, "mn?");
        bracketed(UnitOfAmount.THOUSANDS, "k|000s?");
        bracketed(UnitOfAmount.CRORE, "cr\\.?");
    }

    private UnitWords() {}

    /** @return null when it says nothing of it */
    static UnitOfAmount of(String heading) {
        String text = heading.toLowerCase(Locale.ROOT).strip();
        for (Map<UnitOfAmount, Pattern> patterns : List.of(ANYWHERE, BRACKETED)) {
            for (Map.Entry<UnitOfAmount, Pattern> known : patterns.entrySet()) {
                if (known.getValue().matcher(text).find()) {
                    return known.getKey();
                }
            }
        }
        return null;
    }

    private static void anywhere(UnitOfAmount unit, String words) {
        ANYWHERE.put(unit, Pattern.compile("(?<![\\p{L}\\d])(?:" + words.formatted(MONEY) + ")(?![\\p{L}\\d])"));
    }

    /** Letters that say so in brackets only, or when they stand alone. */
    private static void bracketed(UnitOfAmount unit, String letters) {
        BRACKETED.put(
                unit, Pattern.compile("[(\\[]\\s*(?:in\\s+)?(?:" + letters + ")\\s*[)\\]]|^(?:" + letters + ")$"));
    }
}
