package org.recoup.web.reports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.recoup.platform.Refused;

/** Months and moments as they stand in addresses. */
public final class Given {

    private Given() {}

    /**
     * @param text such as 2026-08; null or empty for none
     * @throws Refused when it is no month
     */
    public static YearMonth month(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Refused(field, "month.form", text);
        }
    }

    /**
     * A moment with an offset is taken exactly. One without, as people type it, is of the house's zone and reaches to the end of what
     * was typed, so that a report as at 13:05:11 has what was recorded within that second.
     *
     * @param text such as 2026-11-23T10:00:00Z or 2026-11-23T10:00; null or empty for none
     * @throws Refused when it is no moment
     */
    public static Instant moment(String field, String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // A plus sign in an address arrives as a space.
        String written = text.strip().replace(' ', '+');
        try {
            if (written.matches(".*T.*([zZ]|[+-]\\d\\d:?\\d\\d)")) {
                return OffsetDateTime.parse(written).toInstant();
            }
            LocalDateTime typed = LocalDateTime.parse(written);
            LocalDateTime end = written.length() <= 16 ? typed.plusMinutes(1) : typed.plusSeconds(1);
            return written.contains(".")
                    ? typed.atZone(zone).toInstant()
                    : end.atZone(zone).toInstant().minusNanos(1000);
        } catch (DateTimeException e) {
            throw new Refused(field, "moment.form", text);
        }
    }
}
