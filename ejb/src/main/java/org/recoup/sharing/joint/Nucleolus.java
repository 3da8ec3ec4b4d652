package org.recoup.sharing.joint;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * The division that treats the most dissatisfied group as well as it can, then the next, and so on (Schmeidler 1969), with the proof
 * that it is the one. How dissatisfied a group is, its excess, is what it pays above its own cost, or gets below its own gain; the kind
 * says whether that is taken as it is, per member, or in proportion to the group's value.
 *
 * <p>The division is sought among imputations, where each department does at least as well as alone. Where the data allow none,
 * it is sought among all divisions of the whole (the prenucleolus), and {@link #domain} says so.
 *
 * <p>The proof is a list of levels. No group that is not settled by the levels before has an excess above that of the level, and a
 * balanced collection of groups reaches it, so that none of these groups can be given more without taking from another
 * (Kohlberg 1971); that settles their shares. After the last level all shares are settled. {@link NucleolusCheck} verifies it.
 *
 * @param codes ascending
 * @param shares exact, in cents, in order of codes: what each pays (costs) or gets (benefits)
 * @param levels from the most dissatisfied groups on; two in a row may have the same excess; none for a single department
 */
public record Nucleolus(Kind kind, Domain domain, List<String> codes, List<BigFraction> shares, List<Level> levels) {

    public enum Kind {
        /** The excess as it is, in cents. */
        PLAIN,
        /** The excess over the number of members, in cents. */
        PER_CAPITA,
        /** The excess over the value of the group, a plain number. */
        PROPORTIONAL
    }

    /** Among which divisions the best was sought. */
    public enum Domain {
        /** Those in which each department does at least as well as alone. */
        IMPUTATIONS,
        /** All divisions of the whole, since some department does worse than alone in any of them. */
        EFFICIENT_DIVISIONS
    }

    /**
     * One step of the proof. The groups with their weights, and the departments held at what they have alone with theirs, cover every
     * department equally but for a combination of groups that are settled already.
     *
     * @param excess of every group named here; no group that is not settled yet has more
     * @param groups whose shares this level settles
     * @param heldAlone departments that get exactly what they have alone, as groups of one; they stand for that limit
     */
    public record Level(BigFraction excess, List<WeightedGroup> groups, List<WeightedGroup> heldAlone) {
        public Level {
            groups = List.copyOf(groups);
            heldAlone = List.copyOf(heldAlone);
        }
    }

    public Nucleolus {
        codes = List.copyOf(codes);
        shares = List.copyOf(shares);
        levels = List.copyOf(levels);
        if (codes.size() != shares.size()) {
            throw new IllegalArgumentException("expected a share for each of " + codes + ", found " + shares.size());
        }
    }

    /**
     * @throws Unshareable when the kind is {@link Kind#PROPORTIONAL} and some group, other than all together, has no value above zero
     * @throws IllegalStateException when the answer found could not be proved; none is ever returned unproved
     */
    public static Nucleolus of(CoalitionValues game, Kind kind) {
        Nucleolus found = new NucleolusSearch(game, kind).run();
        NucleolusCheck.fault(game, found).ifPresent(fault -> {
            throw new IllegalStateException("expected a proved nucleolus, found " + fault);
        });
        return found;
    }
}
