package org.recoup.spending.sheet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The sheets of the reader; nobody sees those of others. */
@Stateless
@Boundary
public class Sheets {

    /** For so long a discarded sheet can be taken back from the list. */
    private static final Duration UNDO = Duration.ofDays(30);

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    record Row(
            long id,
            String title,
            String rows,
            Instant savedAt,
            Instant discardedAt,
            Instant submittedAt,
            int version) {}

    /** Drafts, the one saved last at the top, and the discarded ones of the last 30 days after them. */
    public List<SheetOverview> drafts() {
        return records.list(
                SheetOverview.class, """
                select id, title, saved_at, discarded_at,
                       (select count(*) from jsonb_array_elements(rows) r
                         where concat(r ->> 'documentDate', r ->> 'reference', r ->> 'description', r ->> 'amount') <> '') as lines
                  from cost_sheet
                 where submitted_at is null and (discarded_at is null or discarded_at > :since)
                 order by discarded_at is not null, saved_at desc, id desc limit 50""", Map.of("since", clock.instant().minus(UNDO)));
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    public KeptSheet withId(long id) {
        Row row = records.one(Row.class, """
                        select id, title, cast(rows as text) as rows, saved_at, discarded_at, submitted_at, version
                          from cost_sheet where id = :id""", Map.of("id", id)).orElseThrow(() -> new NotFound("sheet", id));
        return new KeptSheet(
                row.id(),
                row.title(),
                CostSheet.rows(row.rows()),
                row.savedAt(),
                row.discardedAt(),
                row.submittedAt(),
                row.version());
    }
}
