package org.recoup.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;

/** One page of the journal, the latest first. */
public record JournalPage(List<Entry> journals, long total, int page, int pages) {

    /**
     * A journal as it was recorded.
     *
     * @param reversesId the journal that it reverses, or null
     * @param reversedById the journal that reversed it, or null
     * @param block number of the block in the chain
     * @param postings those that the caller may see, in order
     */
    public record Entry(
            long id,
            JournalKind kind,
            YearMonth period,
            String projectCode,
            String projectName,
            String description,
            String source,
            Long reversesId,
            Long reversedById,
            String reason,
            Instant recordedAt,
            long block,
            String person,
            String onBehalfOf,
            List<Line> postings) {}

    /** One posting; {@code amount} is above zero when value flows to the department. */
    public record Line(
            int line,
            Account account,
            String departmentCode,
            String departmentName,
            String categoryCode,
            Money amount) {}
}
