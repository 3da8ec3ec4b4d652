package org.recoup.web;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.recoup.platform.Refused;

/** Months of addresses, such as 2026-08. */
public final class Months {

    private Months() {}

    /**
     * @param field that the text was given for
     * @return null for no text
     * @throws Refused when it is not a month
     */
    public static YearMonth of(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(field, "month.unreadable", text);
        }
    }
}
