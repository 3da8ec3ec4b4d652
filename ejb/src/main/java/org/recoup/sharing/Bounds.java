package org.recoup.sharing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * Caps, floors and collars of departments. An amount is divided by its rule; who is beyond a bound is held at it, and what that frees
 * or takes is divided by the same rule among the others, until nobody is beyond a bound. Where floors and caps are both broken, the
 * side on which more money lies beyond is held first: holding it moves the others away from that side, so that nobody is held in
 * vain and each round holds at least one for good. For shares by weight the result is the one division with a single price:
 * share = price x weight, moved to its bound where it is beyond it.
 *
 * <p>Bounds are for an amount of zero or more; a negative amount is its mirror, so that a cap limits what a department bears.
 *
 * @param ranges by code of those departments that have a bound
 */
public record Bounds(SortedMap<String, Range> ranges) {

    /**
     * What a department gets at least and at most.
     *
     * @param floor in cents, zero or more; null for none
     * @param cap in cents, zero or more; null for none
     */
    public record Range(Long floor, Long cap) {

        private BigFraction clamp(BigFraction share) {
            if (floor != null && share.compareTo(BigFraction.of(floor)) < 0) {
                return BigFraction.of(floor);
            }
            return cap != null && share.compareTo(BigFraction.of(cap)) > 0 ? BigFraction.of(cap) : share;
        }
    }

    /** The rule by which an amount is divided. */
    @FunctionalInterface
    public interface Division {

        /**
         * @param amount in exact cents, of any sign
         * @param codes among whom it is divided, at least one
         * @return exact shares of these departments; they sum to the amount
         */
        Map<String, BigFraction> divide(BigFraction amount, SortedSet<String> codes);

        /** In proportion to weights of zero or more; refuses to divide something among weights that are all zero. */
        static Division byWeights(Map<String, BigFraction> weights) {
            return (amount, codes) -> {
                BigFraction sum =
                        sum(codes.stream().map(code -> weight(weights, code)).toList());
                if (sum.signum() == 0 && amount.signum() != 0) {
                    throw new Unshareable("weights", "sharing.bounds.weights", amount.abs(), String.join(", ", codes));
                }
                BigFraction price = sum.signum() == 0 ? BigFraction.ZERO : amount.divide(sum);
                return codes.stream()
                        .collect(Collectors.toMap(code -> code, code -> price.multiply(weights.get(code))));
            };
        }
    }

    private static BigFraction weight(Map<String, BigFraction> weights, String code) {
        BigFraction weight = weights.get(code);
        if (weight == null || weight.signum() < 0) {
            throw new IllegalArgumentException("weight of " + code + " is zero or more, found " + weight);
        }
        return weight;
    }

    /** The bound that holds a share. */
    public enum Bound {
        NONE,
        FLOOR,
        CAP
    }

    /**
     * A department's share.
     *
     * @param byRule what the rule alone would have given, in exact cents
     * @param exact the share in exact cents, within the bounds
     * @param bound that holds it
     */
    public record Bounded(String code, BigFraction byRule, BigFraction exact, Bound bound) {

        /** What bounds, its own or those of others, have added to the share by the rule alone, in exact cents. */
        public BigFraction moved() {
            return exact.subtract(byRule);
        }
    }

    /** @throws Unshareable when a bound is negative, or a floor is above its cap */
    public Bounds {
        ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
        ranges.forEach(Bounds::check);
    }

    private static void check(String code, Range range) {
        for (Long bound : new Long[] {range.floor(), range.cap()}) {
            if (bound != null && bound < 0) {
                throw new Unshareable("bounds." + code, "sharing.bounds.negative", code, bound);
            }
        }
        if (range.floor() != null && range.cap() != null && range.floor() > range.cap()) {
            throw new Unshareable("bounds." + code, "sharing.bounds.crossed", code, range.floor(), range.cap());
        }
    }

    /**
     * @param amount in exact cents
     * @param codes of all departments that share it, in any order
     * @param division by which it is divided, again and again
     * @return a share for each, in order of codes; they sum to the amount
     * @throws Unshareable when all caps are below the amount, the floors above it, a bound is of an unknown department, or money is
     *     left that nobody may take
     */
    public List<Bounded> divide(BigFraction amount, Collection<String> codes, Division division) {
        SortedSet<String> all = new TreeSet<>(codes);
        if (all.isEmpty()) {
            throw new Unshareable("departments", "sharing.departments.none");
        }
        for (String code : ranges.keySet()) {
            if (!all.contains(code)) {
                throw new Unshareable("bounds", "sharing.department.unknown", code);
            }
        }
        requireRoom(amount.abs(), all);
        return amount.signum() < 0
                ? mirrored(held(amount.negate(), all, mirrored(division)))
                : held(amount, all, division);
    }

    private void requireRoom(BigFraction amount, SortedSet<String> codes) {
        Map<String, Long> floors = given(Range::floor);
        if (sum(floors).compareTo(amount) > 0) {
            throw new Unshareable("bounds", "sharing.bounds.floors", sum(floors), amount, floors);
        }
        Map<String, Long> caps = given(Range::cap);
        if (caps.size() == codes.size() && sum(caps).compareTo(amount) < 0) {
            throw new Unshareable("bounds", "sharing.bounds.caps", sum(caps), amount, caps);
        }
    }

    private Map<String, Long> given(Function<Range, Long> side) {
        Map<String, Long> given = new TreeMap<>();
        ranges.forEach((code, range) -> {
            if (side.apply(range) != null) {
                given.put(code, side.apply(range));
            }
        });
        return given;
    }

    private List<Bounded> held(BigFraction amount, SortedSet<String> codes, Division division) {
        Map<String, BigFraction> byRule = divided(amount, codes, division);
        SortedMap<String, Bounded> done = new TreeMap<>();
        SortedSet<String> free = new TreeSet<>(codes);
        BigFraction left = amount;
        Map<String, BigFraction> shares = byRule;
        Map<String, BigFraction> beyond = beyond(shares);
        while (!beyond.isEmpty()) {
            for (Map.Entry<String, BigFraction> excess : beyond.entrySet()) {
                String code = excess.getKey();
                BigFraction bound = shares.get(code).subtract(excess.getValue());
                Bound side = excess.getValue().signum() > 0 ? Bound.CAP : Bound.FLOOR;
                done.put(code, new Bounded(code, byRule.get(code), bound, side));
                left = left.subtract(bound);
            }
            free.removeAll(beyond.keySet());
            shares = free.isEmpty() ? Map.of() : divided(left, free, division);
            beyond = beyond(shares);
        }
        for (String code : free) {
            done.put(code, new Bounded(code, byRule.get(code), shares.get(code), Bound.NONE));
        }
        return List.copyOf(done.values());
    }

    /**
     * How far shares are above their cap (above zero) or below their floor (below zero), on the side where more lies beyond. Where
     * both sides are even, holding both leaves the others where they are.
     */
    private Map<String, BigFraction> beyond(Map<String, BigFraction> shares) {
        Map<String, BigFraction> beyond = new TreeMap<>();
        ranges.forEach((code, range) -> {
            if (shares.containsKey(code)) {
                BigFraction share = shares.get(code);
                beyond.put(code, share.subtract(range.clamp(share)));
            }
        });
        int side = sum(beyond.values()).signum();
        beyond.values().removeIf(excess -> excess.signum() == 0 || excess.signum() == -side);
        return beyond;
    }

    private static Map<String, BigFraction> divided(BigFraction amount, SortedSet<String> codes, Division division) {
        Map<String, BigFraction> shares = division.divide(amount, codes);
        if (!shares.keySet().equals(codes) || !sum(shares.values()).equals(amount)) {
            throw new IllegalArgumentException(
                    "a rule divides " + amount + " cents among " + codes + ", found " + new TreeMap<>(shares));
        }
        return shares;
    }

    private static Division mirrored(Division division) {
        return (amount, codes) -> division.divide(amount.negate(), codes).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, share -> share.getValue().negate()));
    }

    private static List<Bounded> mirrored(List<Bounded> shares) {
        return shares.stream()
                .map(share -> new Bounded(
                        share.code(), share.byRule().negate(), share.exact().negate(), share.bound()))
                .toList();
    }

    private static BigFraction sum(Map<String, Long> bounds) {
        return sum(bounds.values().stream().map(BigFraction::of).toList());
    }

    private static BigFraction sum(Collection<BigFraction> amounts) {
        return amounts.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
