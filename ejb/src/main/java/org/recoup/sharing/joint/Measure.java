package org.recoup.sharing.joint;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * How dissatisfied each group is with a division, for one game and one kind of nucleolus: what the group would gain on its own, less
 * what it gets, over its divisor. A cost game is turned into gains by its sign, so that the search knows one direction only.
 */
final class Measure {

    private final CoalitionValues game;
    private final Nucleolus.Kind kind;
    private final int sign;

    /** @throws Unshareable when excess is taken in proportion to values and a group but all together has none above zero */
    Measure(CoalitionValues game, Nucleolus.Kind kind) {
        this.game = game;
        this.kind = kind;
        this.sign = game.sense() == Sense.COST ? -1 : 1;
        if (kind == Nucleolus.Kind.PROPORTIONAL) {
            requireValues();
        }
    }

    private void requireValues() {
        for (int mask = 1; mask < all(); mask++) {
            if (game.value(mask) <= 0) {
                String group = String.join("+", game.members(mask));
                throw new Unshareable("coalitions[" + group + "]", "nucleolus.value.none", group, game.value(mask));
            }
        }
    }

    Nucleolus.Kind kind() {
        return kind;
    }

    /** 1 where values are gains, -1 where they are costs. */
    int sign() {
        return sign;
    }

    int size() {
        return game.size();
    }

    /** Mask of all departments together. */
    int all() {
        return (1 << game.size()) - 1;
    }

    long[] values() {
        return game.table();
    }

    List<String> members(int mask) {
        return game.members(mask);
    }

    /** What the group gains on its own, in cents; costs count below zero. */
    long gain(int mask) {
        return sign * game.value(mask);
    }

    /** What the excess of the group is divided by; above zero for every group but all and none. */
    long divisor(int mask) {
        return switch (kind) {
            case PLAIN -> 1;
            case PER_CAPITA -> Integer.bitCount(mask);
            case PROPORTIONAL -> game.value(mask);
        };
    }

    /** Whether any division gives each department at least what it gains alone. */
    boolean hasImputations() {
        long alone = 0;
        for (int i = 0; i < size(); i++) {
            alone += gain(1 << i);
        }
        return alone <= gain(all());
    }

    /** What each gains alone and an even part of what they gain together: somewhere to start from. */
    List<BigFraction> even() {
        BigFraction left = BigFraction.of(gain(all()));
        for (int i = 0; i < size(); i++) {
            left = left.subtract(gain(1 << i));
        }
        BigFraction part = left.divide(size());
        return IntStream.range(0, size()).mapToObj(i -> part.add(gain(1 << i))).toList();
    }
}
