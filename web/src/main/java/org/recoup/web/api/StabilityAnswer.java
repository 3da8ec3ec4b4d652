package org.recoup.web.api;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.joint.Core;
import org.recoup.sharing.joint.StabilityReport;
import org.recoup.sharing.joint.Standing;
import org.recoup.sharing.joint.WeightedGroup;

/**
 * Whether anyone would do better to walk away. Amounts are fractions of a cent.
 *
 * @param stable whether no department and no group would
 * @param distance the most that any group would gain by leaving; zero when it is stable
 * @param worstOff the group that would gain most by leaving, or lose least; null where none is looked for
 * @param betterOff how many groups would gain by leaving; null where groups are not asked one by one
 * @param stableDivision a division that no group would leave, in order of codes; null when there is none
 * @param noneBecause groups that together show that there is none: their weights sum to one for each department; empty when there is
 * @param leastExcess the least that the largest gain by leaving can be under any division; null where not computed
 */
public record StabilityAnswer(
        boolean stable,
        BigFraction distance,
        Standing worstOff,
        List<Standing> departments,
        Long betterOff,
        List<BigFraction> stableDivision,
        List<WeightedGroup> noneBecause,
        BigFraction leastExcess) {

    /** @return null for none */
    static StabilityAnswer of(StabilityReport report) {
        return report == null
                ? null
                : new StabilityAnswer(
                        report.stable(),
                        report.distance(),
                        report.worstOff().orElse(null),
                        report.departments(),
                        report.betterOff().isPresent() ? report.betterOff().getAsLong() : null,
                        report.core() instanceof Core.Stable core ? core.shares() : null,
                        report.core() instanceof Core.Empty none ? none.groups() : List.of(),
                        report.leastExcess().orElse(null));
    }
}
