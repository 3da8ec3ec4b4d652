package org.recoup.statement;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.recoup.ledger.LedgerMoment;

/**
 * Where a report is cut: it counts what was recorded up to the moment and belongs to a period up to the last one. A reversal that
 * counts later, or was recorded later, is not in it, and what it reverses still is.
 */
record Cut(YearMonth upTo, LedgerMoment moment) {

    /** The postings that count, with the journal's kind and what it reverses. Takes {@code :at} and {@code :upTo}. */
    static final String POSTINGS = """
            with counted as not materialized (
                select p.*, j.kind, j.reverses_id
                  from posting p
                  join journal j on j.id = p.journal_id
                  join block b on b.id = j.block_id
                  join period q on q.id = p.period_id
                 where b.recorded_at <= cast(:at as timestamptz) and q.starts_on <= cast(:upTo as date)),
            counted_journal as not materialized (
                select j.*, b.recorded_at, q.starts_on as period
                  from journal j
                  join block b on b.id = j.block_id
                  join period q on q.id = j.period_id
                 where b.recorded_at <= cast(:at as timestamptz) and q.starts_on <= cast(:upTo as date)),
            live as not materialized (
                select a.*, j.period
                  from allocation a join counted_journal j on j.id = a.journal_id
                 where not exists (select 1 from counted_journal r where r.reverses_id = j.id))
            """;

    /**
     * The six figures of the ledger, of whatever the rows of {@code counted} are grouped by. A reversed transfer lessens what was
     * paid; it is not money received.
     */
    static final String FIGURES = """
            coalesce(-sum(amount) filter (where account = 'SPEND'), 0) as borne,
            coalesce(-sum(amount) filter (where account = 'FUNDING' and (amount < 0) = (reverses_id is null)), 0) as paid,
            coalesce(sum(amount) filter (where account = 'FUNDING' and (amount > 0) = (reverses_id is null)), 0) as received,
            coalesce(-sum(amount) filter (where account in ('SPEND', 'FUNDING')), 0) as contributed,
            coalesce(sum(amount) filter (where account = 'LANDED'), 0) as landed,
            coalesce(sum(amount) filter (where account = 'DUE' and kind = 'ALLOCATION'), 0) as due,
            coalesce(sum(amount) filter (where account = 'SETTLED'), 0) as settled,
            coalesce(sum(amount) filter (where account = 'DUE'), 0) as owed
            """;

    /** The parameters of the SQL above, and more of them as name, value ... */
    Map<String, Object> with(Object... more) {
        Map<String, Object> all = new HashMap<>();
        all.put("at", moment.at().atOffset(ZoneOffset.UTC));
        all.put("upTo", upTo.atDay(1));
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }
}
