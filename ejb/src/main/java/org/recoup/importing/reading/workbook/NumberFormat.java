package org.recoup.importing.reading.workbook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoup.importing.reading.style.CurrencyNames;

/**
 * What a number format shows a number as; colours, signs and decimals do not change what it is.
 *
 * @param currency that the format shows with the number, as it is written there; empty for none
 */
record NumberFormat(Shown shown, String currency) {

    /** The kinds of what may be shown. */
    enum Shown {
        PLAIN,
        PERCENT,
        /** A day, a time of day, or both. */
        DATE,
        /** Hours that may be more than a day has. */
        ELAPSED
    }

    static final NumberFormat PLAIN = new NumberFormat(Shown.PLAIN, "");

    private static final String DATE_LETTERS = "ymdhs";
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]+)(-[^\\]]*)?]");

    /** Of the formats that are known by number; those of East Asia are dates in every language. */
    static NumberFormat builtIn(int id) {
        if (id == 9 || id == 10) {
            return new NumberFormat(Shown.PERCENT, "");
        }
        if (id == 46) {
            return new NumberFormat(Shown.ELAPSED, "");
        }
        boolean date = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id == 45 || id == 47 || id >= 50 && id <= 58;
        return date ? new NumberFormat(Shown.DATE, "") : PLAIN;
    }

    /** @param code such as {@code [$-409]d-mmm-yy;@} or {@code #,##0.00_);[Red]\(#,##0.00\)} */
    static NumberFormat of(String code) {
        Shown shown = shown(code);
        return new NumberFormat(shown, shown == Shown.PLAIN ? currency(code) : "");
    }

    private static Shown shown(String code) {
        String first = firstSection(code).toLowerCase(Locale.ROOT);
        if (first.matches("(?s).*\\[(h+|m+|s+)].*")) {
            return Shown.ELAPSED;
        }
        String letters = first.replaceAll("\\[[^]]*]", "").replace("am/pm", "h").replace("general", "");
        if (letters.indexOf('%') >= 0) {
            return Shown.PERCENT;
        }
        // In 0.00E+00 the e is of a figure; alone it is a year of East Asia.
        String withoutExponent = letters.replaceAll("e[+-]", "");
        boolean figures = withoutExponent.indexOf('#') >= 0 || withoutExponent.indexOf('?') >= 0;
        boolean date = withoutExponent.chars().anyMatch(c -> DATE_LETTERS.indexOf(c) >= 0);
        return date && !figures ? Shown.DATE : Shown.PLAIN;
    }

    /** What stands for it in brackets, such as {@code [$€-407]}, or as text among the figures: {@code "£"#,##0}. */
    private static String currency(String code) {
        Matcher bracketed = CURRENCY.matcher(code);
        if (bracketed.find()) {
            return bracketed.group(1).strip();
        }
        String positive = code.split(";", 2)[0].replaceAll("\\[[^]]*]|_.|\\*.", " ");
        for (String word : positive.replaceAll("[\"\\\\#0?,@/()+-]|(?<=[#0?])\\.(?=[#0?])", " ")
                .split("[\\s\u00A0]+")) {
            if (CurrencyNames.isKnown(word)) {
                return word;
            }
        }
        return "";
    }

    /** Without texts in quotes, escaped characters, and characters that only take room. */
    private static String firstSection(String code) {
        StringBuilder bare = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
                i++;
            } else if (!quoted && c == ';') {
                return bare.toString();
            } else if (!quoted) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
