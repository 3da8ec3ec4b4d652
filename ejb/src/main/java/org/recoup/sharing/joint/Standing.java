package org.recoup.sharing.joint;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How a group, or one department, stands with a division.
 *
 * @param members codes, ascending
 * @param share of the group in cents: what it pays (costs) or gets (benefits)
 * @param alone what it would pay or get on its own, in cents
 * @param gain by leaving, in cents: above zero when it would be better off alone
 */
public record Standing(List<String> members, BigFraction share, BigFraction alone, BigFraction gain) {

    public Standing {
        members = List.copyOf(members);
    }

    static Standing of(Sense sense, List<String> members, BigFraction share, BigFraction alone) {
        return new Standing(members, share, alone, sense == Sense.COST ? share.subtract(alone) : alone.subtract(share));
    }

    public boolean betterOffAlone() {
        return gain.signum() > 0;
    }
}
