package org.recoup.sharing.joint;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * The Gately point (Gately 1974; Littlechild and Vaidya 1976): the division at which every department has the same propensity to
 * disrupt, which is what the others would lose if it left, over what it would lose itself. Solved, that is the value alone plus a
 * part of the joint gain, in proportion to what a department adds joining last less joining first. It takes the 2n+1 values of
 * every kind of game and means the same for costs and for benefits. Where nobody does worse by joining last than alone, it is
 * the division by remaining benefits (Straffin and Heaney 1981).
 */
public final class Gately {

    private Gately() {}

    /**
     * @return exact shares in cents, in order of codes
     * @throws Unshareable when the propensities cannot be made equal, or are so whatever the division: what the departments add
     *     joining last comes to as much as their values alone
     */
    public static List<BigFraction> of(Game game) {
        Marginals marginals = Marginals.of(game);
        return RestInProportion.divide(game.together(), marginals.first(), marginals.gains())
                .orElseThrow(() -> new Unshareable(
                        "", "sharing.joint.gately.none", RestInProportion.sum(marginals.first()), game.together()));
    }
}
