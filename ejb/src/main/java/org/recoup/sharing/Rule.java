package org.recoup.sharing;

/**
 * How the amount of a tier is divided. Weights divide in proportion to something that each party has; claims divide what is too
 * little for all that is to be recouped; joint rules divide as a game of who could do what alone would be divided.
 */
public enum Rule {
    /** The parts that the parties agreed on, such as 2 : 1 : 1. */
    AGREED_PARTS(Kind.WEIGHTS),
    /** What each party has contributed so far: costs borne, funding paid less funding received; below zero counts as nothing. */
    CONTRIBUTION(Kind.WEIGHTS),
    /** The same for every party. */
    EQUAL(Kind.WEIGHTS),
    /** What each party has contributed so far, early money counting for more by a dated schedule of rates. */
    DISCOUNTED_CONTRIBUTION(Kind.WEIGHTS),
    /** The quantity that drives the cost: users, transactions, headcount. */
    QUANTITY(Kind.WEIGHTS),
    /** Where the savings landed: everyone keeps a part of its own. */
    LANDING(Kind.WEIGHTS),

    /** In proportion to the claims. */
    PRO_RATA(Kind.CLAIMS),
    /** The same for everyone, but never more than the claim. */
    CONSTRAINED_EQUAL_AWARDS(Kind.CLAIMS),
    /** The same loss for everyone, but never more than the claim. */
    CONSTRAINED_EQUAL_LOSSES(Kind.CLAIMS),
    /** Equal awards up to half of each claim, then equal losses from the other half (Aumann and Maschler 1985). */
    TALMUD(Kind.CLAIMS),
    /** The average over all orders in which the claimants could arrive and be paid in full while the money lasts. */
    RANDOM_ARRIVAL(Kind.CLAIMS),

    /** Separable costs, and the rest in proportion to remaining benefits. */
    SEPARABLE_COSTS_REMAINING_BENEFITS(Kind.JOINT),
    /** Separable costs, and the rest in equal parts. */
    EQUAL_NON_SEPARABLE(Kind.JOINT),
    /** The average of what each adds, over all orders in which the parties could join (Shapley 1953). */
    SHAPLEY(Kind.JOINT),
    /** As Shapley, with the agreed parts as weights of the parties. */
    WEIGHTED_SHAPLEY(Kind.JOINT),
    /** Makes the most dissatisfied group as satisfied as can be, then the next (Schmeidler 1969). */
    NUCLEOLUS(Kind.JOINT),
    /** As the nucleolus, with the dissatisfaction of a group counted per member. */
    PER_CAPITA_NUCLEOLUS(Kind.JOINT),
    /** As the nucleolus, with the dissatisfaction of a group counted in proportion to its value. */
    PROPORTIONAL_NUCLEOLUS(Kind.JOINT),
    /** Between the least and the most that each could ask for, all at the same point in between (Tijs 1981). */
    TAU(Kind.JOINT),
    /** Everyone's leaving would hurt the others as much, in proportion to what it would cost the leaver (Gately 1974). */
    GATELY(Kind.JOINT),
    /** Tiered cost: each step up in cost is paid equally by the users who need it (Littlechild and Owen 1973). */
    TIERED_COST(Kind.JOINT),
    /** Serial cost sharing: everyone pays as if nobody had asked for more than oneself (Moulin and Shenker 1992). */
    SERIAL(Kind.JOINT);

    /** What a rule divides by. */
    public enum Kind {
        WEIGHTS,
        CLAIMS,
        JOINT
    }

    private final Kind kind;

    Rule(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
