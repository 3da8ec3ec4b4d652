package org.recoup.sharing.joint;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Whether anyone would do better to walk away from a division: each department, and each group of them.
 *
 * @param sense whether shares are paid or got
 * @param departments how each one stands, in order of codes
 * @param worstOff the group that would gain most by leaving; where none would gain, the one that would lose least; empty for a single
 *     department, and where nobody would gain in a model too large to ask who loses least
 * @param betterOff how many groups would gain by leaving; empty where groups are not enumerated
 * @param core whether any division is stable, with the proof
 * @param leastExcess the least that the largest gain by leaving can be under any division, in cents; empty where not computed
 */
public record StabilityReport(
        Sense sense,
        List<Standing> departments,
        Optional<Standing> worstOff,
        OptionalLong betterOff,
        Core core,
        Optional<BigFraction> leastExcess) {

    public StabilityReport {
        departments = List.copyOf(departments);
    }

    /** Whether no group would be better off on its own: the division is in the core. */
    public boolean stable() {
        return worstOff.isEmpty() || !worstOff.get().betterOffAlone();
    }

    /** How far the division is from the core: the most that any group would gain by leaving, in cents; zero when it is stable. */
    public BigFraction distance() {
        return stable() ? BigFraction.ZERO : worstOff.get().gain();
    }
}
