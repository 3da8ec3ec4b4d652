package org.recoup.settlement;

import java.util.List;

/**
 * What happened before on a project: contributions, and what was shared under the agreement now in force and under earlier ones.
 *
 * @param returned what departments were entitled to under earlier versions, dated by the last day of the period
 */
record History(
        List<Contributed> contributed, List<SharedBefore> shared, List<GivenBefore> given, List<Contributed> returned) {

    static final History NONE = new History(List.of(), List.of(), List.of(), List.of());
}
