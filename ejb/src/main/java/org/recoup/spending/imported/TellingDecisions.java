package org.recoup.spending.imported;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** Notes how far a decision has come, whatever becomes of the work that tells it. */
@Stateless
@Boundary
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TellingDecisions {

    @Inject
    private Records records;

    private record Asked(boolean cancelAsked) {}

    /** @return whether the person asked to stop meanwhile */
    public boolean told(long id, long done, long total) {
        return records.one(
                        Asked.class,
                        "update import_decision set done = :done, total_to_do = :total where id = :id returning cancel_asked",
                        Map.of("done", done, "total", total, "id", id))
                .map(Asked::cancelAsked)
                .orElse(true);
    }
}
