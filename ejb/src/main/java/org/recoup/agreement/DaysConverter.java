package org.recoup.agreement;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;

/** Days as PostgreSQL writes a range of dates: [2026-04-01,2027-04-01), where the first day after the run is not part of it. */
@Converter
public class DaysConverter implements AttributeConverter<Days, String> {

    @Override
    public String convertToDatabaseColumn(Days days) {
        return days == null
                ? null
                : "[" + days.first() + ","
                        + (days.last() == null ? "" : days.last().plusDays(1)) + ")";
    }

    @Override
    public Days convertToEntityAttribute(String range) {
        if (range == null) {
            return null;
        }
        String[] ends = range.substring(1, range.length() - 1).split(",", -1);
        return new Days(
                LocalDate.parse(ends[0]),
                ends[1].isEmpty() ? null : LocalDate.parse(ends[1]).minusDays(1));
    }
}
