package org.recoup.statement;

import java.time.YearMonth;
import org.joda.money.Money;
import org.recoup.sharing.Explanation;

/**
 * A department's share of one allocated pool, and why.
 *
 * @param period of the pool
 * @param agreement number of the version of the agreement by which it was divided
 * @param landed how much of the pool landed in the department itself
 */
public record ShareLine(
        long journalId,
        String projectCode,
        String projectName,
        YearMonth period,
        int agreement,
        Money pool,
        Money landed,
        Money entitled,
        Explanation explanation) {}
