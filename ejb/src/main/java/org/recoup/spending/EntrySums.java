package org.recoup.spending;

import org.joda.money.Money;

/**
 * What the entries that were looked for come to, by their state. Reversed and withdrawn ones count nowhere, so they stand outside the
 * total.
 */
public record EntrySums(Money approved, Money waiting, Money returned, Money reversed, Money withdrawn) {

    /** Columns of a query for such sums over entries under an alias. */
    static String columns(String alias) {
        return """
                count(*) as count,
                coalesce(sum(entry.amount) filter (where entry.state = 'POSTED'), 0) as approved,
                coalesce(sum(entry.amount) filter (where entry.state = 'SUBMITTED'), 0) as waiting,
                coalesce(sum(entry.amount) filter (where entry.state = 'RETURNED'), 0) as returned,
                coalesce(sum(entry.amount) filter (where entry.state = 'REVERSED'), 0) as reversed,
                coalesce(sum(entry.amount) filter (where entry.state = 'WITHDRAWN'), 0) as withdrawn""".replace("entry.", alias + ".");
    }

    /** Of what counts, or may: approved, waiting and returned. */
    Money total() {
        return approved.plus(waiting).plus(returned);
    }
}
