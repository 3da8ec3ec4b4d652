package org.recoup.importing.reading;

import java.util.regex.Pattern;

/** What a cell looks like, whatever its kind: the text of a CSV may be a figure. */
enum CellLook {
    BLANK,
    WORDS,
    /** Year or month: a figure in a row, but a name above a column. */
    TIME,
    FIGURE,
    UNIT;

    private static final Pattern YEAR =
            Pattern.compile("(?:FY\\s?)?(19|20)\\d\\d(\\s?[-/–]\\s?(\\d\\d|\\d{4}))?|\\d{4}-\\d{2}(-\\d{2})?(T.*)?");
    private static final Pattern NUMBER = Pattern.compile(
            "[(\\-−+]?\\s?(\\p{Sc}|[A-Z]{1,3}\\$?|kr\\.?)?\\s?[-−]?\\d[\\d.,'’\\s\\u00A0\\u202F]*(E[+-]?\\d+)?\\)?\\s?(\\p{Sc}|[A-Z]{3}|kr|zł|Kč|%|CR|DR)?-?");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[-/. ]\\d{1,2}[-/. ]\\d{1,4}.*|\\d{1,2}[- ]\\p{L}{3,9}\\.?[- ]\\d{2,4}");
    private static final Pattern UNITS = Pattern.compile(
            "(?iu)\\(?((in\\s+)?(\\p{Sc}|[A-Z]{3})?\\s?[’']?(000s?|m|mn|mio\\.?|millions?|millionen|bn|billions?|k|thousands?|tsd\\.?|tausend|lakhs?|crores?)"
                    + "|\\p{Sc}|[€£$]\\s?[mk]|%|GBP|EUR|USD|CHF|yyyy-mm-dd|dd/mm/yyyy|text|date|number|(p|k|m)?\\s?[€£$])\\)?");

    static CellLook of(Row row, int column) {
        String text = row.value(column).strip();
        if (text.isEmpty()) {
            return BLANK;
        }
        if (YEAR.matcher(text).matches()) {
            return TIME;
        }
        return switch (row.kind(column)) {
            case NUMBER, CURRENCY, PERCENT, FORMULA -> FIGURE;
            case DATE -> TIME;
            default -> ofText(text);
        };
    }

    private static CellLook ofText(String text) {
        if (text.length() > 60) {
            return WORDS;
        }
        if (NUMBER.matcher(text).matches() || DATE.matcher(text).matches()) {
            return FIGURE;
        }
        return UNITS.matcher(text).matches() ? UNIT : WORDS;
    }

    boolean mayBeName() {
        return this == WORDS || this == TIME || this == UNIT;
    }
}
