package org.recoup.spending;

import java.util.List;
import org.joda.money.Money;

/**
 * One page of the transfers that were looked for.
 *
 * @param count of all that were found, on every page
 * @param total of all that were found, on every page, but for reversed and withdrawn ones
 * @param sums the same by state, and what is not in the total
 */
public record TransferList(List<TransferLine> lines, long count, Money total, EntrySums sums, int page, int pages) {}
