package org.recoup.importing.reading;

/** What a cell holds. All cells of a CSV are text. */
public enum Kind {
    /** Nothing in it; a CSV has none, its blank cells are empty text. */
    BLANK,
    TEXT,
    /** Written with a point for decimals and nothing else, whatever the file's own style: 1234.5 or -3. */
    NUMBER,
    /** A number that the spreadsheet shows with a currency, which follows it: 1234.5 €. */
    CURRENCY,
    /** A number that the spreadsheet shows as a percentage; its value ends with %, so that it is never taken for an amount. */
    PERCENT,
    /** 2026-03-31, 2026-03-31T14:30:00, or 14:30:00 where there is no day. */
    DATE,
    /** TRUE or FALSE. */
    BOOLEAN,
    /** A formula that was never calculated; its value is the formula, with = before it. */
    FORMULA,
    /** Such as #REF! or #DIV/0!. */
    ERROR
}
