package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** The pair of journals behind a cost or transfer: the posting and, when there is one, its reversal. */
@Stateless
@Boundary
public class EntryJournals {

    @Inject
    private Records records;

    public List<EntryJournal> ofCost(long id) {
        return of("cost:" + id);
    }

    public List<EntryJournal> ofTransfer(long id) {
        return of("funding_transfer:" + id);
    }

    private List<EntryJournal> of(String source) {
        return records.list(EntryJournal.class, """
                select j.id, m.starts_on as period_start, b.recorded_at, p.full_name as posted_by,
                       f.full_name as on_behalf_of, j.reason
                  from journal j join block b on b.id = j.block_id join period m on m.id = j.period_id
                  left join person p on p.id = b.person_id left join person f on f.id = b.on_behalf_of
                 where j.source = :source order by j.id""", Map.of("source", source));
    }
}
