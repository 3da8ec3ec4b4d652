package org.recoup.statement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.recoup.ledger.LedgerMoments;
import org.recoup.platform.Keys;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Decides where a report is cut. */
@Dependent
class Cuts {

    @Inject
    private Records records;

    @Inject
    private Keys keys;

    @Inject
    private LedgerMoments moments;

    @Inject
    private Clock clock;

    record Month(YearMonth startsOn) {}

    /**
     * @param upTo null for the period of today, or the last one before it
     * @param asAt null for now
     * @throws Refused when there is no such period
     */
    Cut at(YearMonth upTo, Instant asAt) {
        YearMonth last = upTo == null
                ? latest()
                : YearMonth.from(keys.period("upTo", upTo).startsOn());
        return new Cut(last, moments.at(asAt));
    }

    private YearMonth latest() {
        return records.one(
                        Month.class,
                        "select starts_on from period where starts_on <= :today order by starts_on desc limit 1",
                        Map.of("today", LocalDate.now(clock)))
                .orElseThrow(() -> new Refused("upTo", "period.none.open"))
                .startsOn();
    }
}
