package org.recoup.position;

import java.util.List;
import org.joda.money.Money;

/**
 * One page of the lines behind a figure.
 *
 * @param total of the lines on all pages: the figure itself
 */
public record PositionDetails(List<PositionDetail> lines, long count, Money total, int page, int pages) {}
