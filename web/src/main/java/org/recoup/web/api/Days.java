package org.recoup.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.recoup.platform.Refused;

/** Days in the address of a request. */
final class Days {

    private Days() {}

    /**
     * @return null for no text
     * @throws Refused at the field when it is not an ISO 8601 day
     */
    static LocalDate of(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused(field, "date.form", text);
        }
    }
}
