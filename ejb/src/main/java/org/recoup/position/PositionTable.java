package org.recoup.position;

import java.util.List;
import org.joda.money.Money;

/**
 * The table, and how its two views agree: what departments have by themselves, less what they paid to each other, is what they have
 * together.
 *
 * @param total of all rows, in the view that was asked for
 * @param byItself actual, each department by itself
 * @param removed what departments of the selection paid to each other
 * @param consolidated actual, with that removed
 */
public record PositionTable(
        PositionFilter filter,
        List<PositionRow> rows,
        PositionRow total,
        Money byItself,
        Money removed,
        Money consolidated) {}
