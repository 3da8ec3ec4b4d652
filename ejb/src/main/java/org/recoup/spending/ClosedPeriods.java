package org.recoup.spending;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Months that accept nothing. Only to refuse in good words: the ledger itself keeps closed periods closed. */
@Dependent
class ClosedPeriods {

    @Inject
    private Records records;

    record Closed(int id, String month) {}

    /** The closed months by key of their period. */
    Map<Integer, String> all() {
        return records
                .list(
                        Closed.class,
                        "select id, to_char(starts_on, 'YYYY-MM') as month from period where state = 'CLOSED'",
                        Map.of())
                .stream()
                .collect(Collectors.toMap(Closed::id, Closed::month));
    }

    /** @throws Refused when it is among the closed ones */
    static void check(int periodId, Map<Integer, String> closed) {
        if (closed.containsKey(periodId)) {
            throw new Refused("", "period.closed.for.approval", closed.get(periodId));
        }
    }
}
