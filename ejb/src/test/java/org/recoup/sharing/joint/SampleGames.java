package org.recoup.sharing.joint;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.joint.DependencyModel.Kind;
import org.recoup.sharing.joint.DependencyModel.Line;

/** Random games, and what can be made of a game. */
final class SampleGames {

    private SampleGames() {}

    static List<String> codes(int n) {
        return IntStream.range(0, n).mapToObj("D%02d"::formatted).toList();
    }

    static CoalitionValues game(Sense sense, int n, IntToLongFunction value) {
        return CoalitionValues.ofTable(
                sense, codes(n), IntStream.range(0, 1 << n).mapToLong(value).toArray());
    }

    /** Anything, in both senses, up to so many departments. */
    static Arbitrary<CoalitionValues> any(int most) {
        return Arbitraries.integers().between(1, most).flatMap(n -> Combinators.combine(
                        Arbitraries.of(Sense.class),
                        Arbitraries.longs()
                                .between(-100, 100)
                                .array(long[].class)
                                .ofSize(1 << n))
                .as((sense, values) -> game(sense, n, mask -> mask == 0 ? 0 : values[mask])));
    }

    /** In both senses; so much is gained by all together that every rule has an answer; each department has a constant of its own. */
    static Arbitrary<CoalitionValues> gainful() {
        return Arbitraries.integers().between(1, 5).flatMap(n -> Combinators.combine(
                        Arbitraries.of(Sense.class),
                        Arbitraries.longs().between(0, 100).array(long[].class).ofSize(1 << n),
                        Arbitraries.longs()
                                .between(-1000, 1000)
                                .array(long[].class)
                                .ofSize(n))
                .as((sense, values, own) -> {
                    values[0] = 0;
                    values[values.length - 1] += 500;
                    return plusOwn(game(sense, n, mask -> sense.better() * values[mask]), own);
                }));
    }

    static Arbitrary<DependencyModel> models(int most) {
        return Arbitraries.integers().between(1, most).flatMap(n -> Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.longs().between(0, 1000),
                        Arbitraries.of(codes(n)).set().ofMinSize(1))
                .as((kind, cents, names) -> new Line(kind, "line", cents, names))
                .list()
                .ofMaxSize(8)
                .map(lines -> new DependencyModel(codes(n), lines)));
    }

    /** A unanimity game: one for every group in which these departments are, nothing for the rest. */
    static CoalitionValues unanimity(int n, int members) {
        return game(Sense.BENEFIT, n, mask -> (mask & members) == members ? 1 : 0);
    }

    static CoalitionValues plus(CoalitionValues one, CoalitionValues other) {
        return game(one.sense(), one.size(), mask -> one.value(mask) + other.value(mask));
    }

    static CoalitionValues times(CoalitionValues game, long factor) {
        return game(game.sense(), game.size(), mask -> factor * game.value(mask));
    }

    static CoalitionValues plusOwn(CoalitionValues game, long[] own) {
        return game(
                game.sense(),
                game.size(),
                mask -> game.value(mask)
                        + IntStream.range(0, own.length)
                                .filter(i -> (mask >> i & 1) == 1)
                                .mapToLong(i -> own[i])
                                .sum());
    }

    /** The same values with the opposite sign and sense. */
    static CoalitionValues mirrored(CoalitionValues game) {
        return game(game.sense() == Sense.COST ? Sense.BENEFIT : Sense.COST, game.size(), mask -> -game.value(mask));
    }

    /** The department at i takes the place places[i]. */
    static CoalitionValues moved(CoalitionValues game, int[] places) {
        long[] values = new long[1 << game.size()];
        for (int mask = 0; mask < values.length; mask++) {
            values[movedMask(mask, places)] = game.value(mask);
        }
        return game(game.sense(), game.size(), mask -> values[mask]);
    }

    private static int movedMask(int mask, int[] places) {
        return IntStream.range(0, places.length)
                .filter(i -> (mask >> i & 1) == 1)
                .map(i -> 1 << places[i])
                .sum();
    }

    /** One department more, last in order, that adds the same to every group. */
    static CoalitionValues withDummy(CoalitionValues game, long own) {
        int bit = 1 << game.size();
        return game(game.sense(), game.size() + 1, mask -> game.value(mask & ~bit) + ((mask & bit) == 0 ? 0 : own));
    }

    static BigFraction sum(List<BigFraction> shares) {
        return shares.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    static List<BigFraction> plus(List<BigFraction> one, List<BigFraction> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i).add(other.get(i)))
                .toList();
    }

    static List<BigFraction> cents(long... cents) {
        return Arrays.stream(cents).mapToObj(BigFraction::of).toList();
    }

    /** Whether no group would do better alone, group by group. */
    static boolean inCore(CoalitionValues game, List<BigFraction> shares) {
        return sum(shares).equals(BigFraction.of(game.together()))
                && IntStream.range(1, 1 << game.size())
                        .allMatch(mask -> IntStream.range(0, game.size())
                                        .filter(i -> (mask >> i & 1) == 1)
                                        .mapToObj(shares::get)
                                        .reduce(BigFraction.of(-game.value(mask)), BigFraction::add)
                                        .signum()
                                != -game.sense().better());
    }

    static DependencyModel model(int n, Line... lines) {
        return new DependencyModel(codes(n), List.of(lines));
    }

    static Line line(Kind kind, long cents, int... members) {
        TreeSet<String> names = new TreeSet<>();
        Arrays.stream(members).forEach(i -> names.add("D%02d".formatted(i)));
        return new Line(kind, "line", cents, names);
    }
}
