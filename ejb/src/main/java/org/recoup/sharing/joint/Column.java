package org.recoup.sharing.joint;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One condition on a division, seen from the dual side of the programme of a level, where it is a column: the group's share, and its
 * divisor times the excess, come to the gain at least.
 *
 * @param kind what the condition is
 * @param group mask of those whose shares it sums
 * @param divisor of the group's excess; zero where the excess is not part of the condition
 * @param gain in cents
 */
record Column(Kind kind, int group, long divisor, BigFraction gain) {

    enum Kind {
        /** The share of the group is settled: exactly the gain. */
        SETTLED,
        /** A department gets what it gains alone, at least. */
        ALONE,
        /** The group's excess is not above that of the level. */
        OPEN
    }

    static Column settled(int group, BigFraction gain) {
        return new Column(Kind.SETTLED, group, 0, gain);
    }

    static Column alone(Measure measure, int department) {
        int group = 1 << department;
        return new Column(Kind.ALONE, group, 0, BigFraction.of(measure.gain(group)));
    }

    static Column open(Measure measure, int group) {
        return new Column(Kind.OPEN, group, measure.divisor(group), BigFraction.of(measure.gain(group)));
    }

    /** A fixed order of all conditions. */
    long rank() {
        return ((long) kind.ordinal() << 32) + group;
    }
}
