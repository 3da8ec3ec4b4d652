package org.recoup.spending.imported;

import java.time.Instant;

/**
 * A decision on an import, under way or ended.
 *
 * @param approves false when the lines go back with the comment
 * @param lines on how many it decided, once it is done
 * @param percent how much of it is done, 0 to 100
 * @param failure the faults that refused it, as a document; null when it did not fail
 * @param mine whether the reader decided
 */
public record DecisionLine(
        long id,
        boolean approves,
        DecisionState state,
        String comment,
        String person,
        Instant askedAt,
        Instant endedAt,
        long lines,
        int percent,
        boolean cancelAsked,
        String failure,
        boolean mine) {

    public boolean isGoing() {
        return state == DecisionState.GOING;
    }
}
