package org.recoup.sharing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * By what rates early contributions count for more than late ones.
 *
 * @param from the day from which the years count
 * @param schedule one that is known by name; {@link Schedule#AGREED} takes the bands
 * @param bands of the agreed schedule, the first from year 0
 */
public record Discount(LocalDate from, Schedule schedule, List<Band> bands) {

    /** Published schedules of HM Treasury's Green Book, and one that the parties agree on. */
    public enum Schedule {
        GREEN_BOOK,
        GREEN_BOOK_HEALTH,
        GREEN_BOOK_LOW_SENSITIVITY,
        AGREED
    }

    /** The rate in percent a year from this year on. */
    public record Band(int fromYear, BigDecimal percent) {}

    public Discount {
        bands = Gaps.kept(bands);
    }
}
