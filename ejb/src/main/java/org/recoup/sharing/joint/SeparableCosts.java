package org.recoup.sharing.joint;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * Division by separable costs: each department bears what it adds when it joins last, its separable part; the rest, which cannot be
 * separated, is divided by one of two rules. They are often mixed up: many texts print the equal split under the name SCRB. Both
 * need the values of all together, of each alone and of all but each, and so work for every kind of game, and for benefits as the
 * mirror of costs. Shares are exact, in cents, in order of codes.
 */
public final class SeparableCosts {

    private SeparableCosts() {}

    /**
     * Separable costs, remaining benefits (SCRB; Inter-Agency Committee on Water Resources 1958; Young, Okada and Hashimoto 1982):
     * the rest in proportion to remaining benefits. The remaining benefit of a department is how much better off it is with its
     * separable part than alone; below zero it counts as nothing.
     *
     * @throws Unshareable when nobody has a remaining benefit and yet something is left to divide
     */
    public static List<BigFraction> remainingBenefits(Game game) {
        Marginals marginals = Marginals.of(game);
        int better = game.sense().better();
        long[] benefits = Arrays.stream(marginals.gains())
                .map(gain -> Math.max(0, better * gain))
                .toArray();
        return RestInProportion.divide(game.together(), marginals.last(), benefits)
                .orElseThrow(() -> new Unshareable(
                        "", "sharing.joint.benefits.none", RestInProportion.rest(game.together(), marginals.last())));
    }

    /**
     * Equal split of the part that cannot be separated (also: equal allocation of non-separable cost, ENSC; in printed tables often
     * mislabelled SCRB). It asks nothing about the values alone, and so may charge a department that adds nothing to anyone.
     */
    public static List<BigFraction> equalSplit(Game game) {
        long[] equal = new long[game.size()];
        Arrays.fill(equal, 1);
        return RestInProportion.divide(game.together(), Marginals.of(game).last(), equal)
                .orElseThrow();
    }
}
