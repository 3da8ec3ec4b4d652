package org.recoup.spending;

import java.util.List;
import org.joda.money.Money;

/**
 * One page of the commitments that were looked for.
 *
 * @param count of all that were found, on every page; total, released and open likewise
 */
public record CommitmentList(
        List<CommitmentLine> lines, long count, Money total, Money released, Money open, int page, int pages) {}
