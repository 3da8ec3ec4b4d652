package org.recoup.importing.reading;

import java.math.BigDecimal;
import org.recoup.platform.HouseLocale;

/** What a file may have at most. */
public final class Limits {

    /** Above the limit of rows, for what stands above and below the data. */
    private static final int AROUND = 100;

    private Limits() {}

    /** @param rows found so far, the last being that of this number */
    public static void checkRows(int rows, int number) {
        if (rows > Rows.LIMIT + AROUND) {
            throw new Unreadable(
                    "reading.rows.many", HouseLocale.here().figures().shown(BigDecimal.valueOf(Rows.LIMIT)), number);
        }
    }
}
