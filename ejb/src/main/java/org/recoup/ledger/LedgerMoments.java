package org.recoup.ledger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import org.recoup.platform.Records;

/** Fixes the moment as at which a report is made. */
@Dependent
public class LedgerMoments {

    @Inject
    private Records records;

    record At(Instant at) {}

    /**
     * Waits for a block that is being sealed and holds back the next one until the transaction ends, so that the same moment asked for
     * again later never finds a block that was not seen now.
     *
     * @param asked null for now; a moment to come is cut to now
     */
    public LedgerMoment at(Instant asked) {
        At moment = records.one(
                        At.class,
                        "select ledger_moment(cast(:asked as timestamptz)) as at",
                        Records.with("asked", asked == null ? null : asked.toString()))
                .orElseThrow();
        // A statement of its own: it sees the block that the first one waited for.
        return records.one(
                        LedgerMoment.class, """
                        select cast(:at as timestamptz) as at, coalesce(b.number, 0) as block, coalesce(b.hash, repeat('0', 64)) as hash
                          from (select 1) one left join lateral (
                               select number, hash from block where recorded_at <= :at order by recorded_at desc limit 1) b on true""", Records.with("at", moment.at().atOffset(ZoneOffset.UTC)))
                .orElseThrow();
    }
}
