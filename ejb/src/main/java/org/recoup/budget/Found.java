package org.recoup.budget;

import java.util.List;

/**
 * One page of what was looked for.
 *
 * @param count of all that were found, on every page
 */
public record Found<T>(List<T> lines, long count, int page, int pages) {

    static <T> Found<T> of(List<T> lines, long count, int page) {
        return new Found<>(lines, count, page, (int) Math.max(1, (count + BudgetFilter.PAGE - 1) / BudgetFilter.PAGE));
    }
}
