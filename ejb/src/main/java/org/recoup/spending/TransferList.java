package org.recoup.spending;

import java.util.List;
import org.joda.money.Money;

/**
 * One page of the transfers that were looked for.
 *
 * @param count of all that were found, on every page
 * @param total of all that were found, on every page
 */
public record TransferList(List<TransferLine> lines, long count, Money total, int page, int pages) {}
