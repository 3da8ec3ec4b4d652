package org.recoup.money;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as other countries write them, where that leaves one reading only: with spaces or apostrophes, or points before a comma. */
final class OtherGrouping {

    private static final Pattern SPACED =
            Pattern.compile("([1-9]\\d{0,2}(?:([ \u00A0\u2009\u202F'\u2019])\\d{3}(?:\\2\\d{3})*))(?:[.,](\\d+))?");
    private static final Pattern POINTED = Pattern.compile("([1-9]\\d{0,2}(?:\\.\\d{3})+),(\\d+)");

    private OtherGrouping() {}

    /** @return with a point for decimals and nothing for thousands; the same when it is written otherwise, or not clear */
    static String resolved(String figures, int places) {
        Matcher spaced = SPACED.matcher(figures);
        if (spaced.matches()) {
            return plain(spaced.group(1), spaced.group(3));
        }
        Matcher pointed = POINTED.matcher(figures);
        boolean clear = pointed.matches() && places > 0 && pointed.group(2).length() == places;
        return clear ? plain(pointed.group(1), pointed.group(2)) : figures;
    }

    private static String plain(String whole, String fraction) {
        String figures = whole.replaceAll("\\D", "");
        return fraction == null ? figures : figures + "." + fraction;
    }
}
