package org.recoup.sharing;

import java.util.Comparator;
import java.util.List;

/**
 * The terms by which savings are shared: tiers one after the other, each taking an amount by its own limit and dividing it by a rule;
 * the last tier takes the rest. The terms apply to everything so far; what a period brings is the shares so far less what was given
 * before, so that roundings never add up to more than a cent. Fractions stay exact through all tiers and are turned into cents once.
 *
 * @param parties in order of codes, whatever order they were given in
 * @param tiers at least one
 * @param joint what departments could do alone and in groups; null where no rule asks for it
 */
public record Waterfall(List<Party> parties, List<Tier> tiers, JointModel joint) {

    /** More parties than this are refused. */
    public static final int MOST_PARTIES = 1_000;

    /** More tiers than this are refused. */
    public static final int MOST_TIERS = 20;

    /** @throws org.recoup.sharing.fault.Unshareable when the terms contradict themselves or lack something */
    public Waterfall {
        parties = Gaps.kept(parties);
        tiers = Gaps.kept(tiers);
        new WaterfallCheck(parties, tiers, joint).check();
        parties =
                parties.stream().sorted(Comparator.comparing(Party::department)).toList();
    }

    /** One tier that takes all. */
    public static Waterfall of(List<Party> parties, Rule rule) {
        return new Waterfall(parties, List.of(Tier.rest(rule)), null);
    }

    /** Codes of the parties, ascending. */
    public List<String> departments() {
        return parties.stream().map(Party::department).toList();
    }

    /**
     * Applies the terms to all that happened so far.
     *
     * @throws org.recoup.sharing.fault.Unshareable when the facts lack something that the terms ask for, or cannot be divided
     */
    public Sharing share(Facts facts) {
        return new Flow(this, facts).share();
    }
}
