package org.recoup.sharing.joint;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Whether there is a division that no group would leave, with the proof: such a division, or groups that show there is none (Bondareva
 * 1963, Shapley 1967).
 */
public sealed interface Core {

    /**
     * The core is not empty.
     *
     * @param shares of a division in it, in cents, in order of codes
     */
    record Stable(List<BigFraction> shares) implements Core {
        public Stable {
            shares = List.copyOf(shares);
        }
    }

    /**
     * The core is empty. Each department spends its time in these groups, by their weights, and all of it; together they are then
     * worth more (or cost less) than all departments are together, so that no division can satisfy each of them.
     *
     * @param groups whose weights sum to one for each department
     * @param worth sum of weight times value, in cents
     */
    record Empty(List<WeightedGroup> groups, BigFraction worth) implements Core {
        public Empty {
            groups = List.copyOf(groups);
        }
    }
}
