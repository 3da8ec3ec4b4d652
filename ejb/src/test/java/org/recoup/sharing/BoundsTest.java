package org.recoup.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.Bounds.Bound;
import org.recoup.sharing.Bounds.Bounded;
import org.recoup.sharing.Bounds.Division;
import org.recoup.sharing.Bounds.Range;
import org.recoup.sharing.fault.Unshareable;

class BoundsTest {

    private static final BigFraction TEN = BigFraction.of(10);

    /** A department with its weight and bounds. */
    record Member(long weight, Range range) {

        BigFraction at(BigFraction price) {
            BigFraction share = price.multiply(weight);
            if (range.floor() != null && share.compareTo(BigFraction.of(range.floor())) < 0) {
                return BigFraction.of(range.floor());
            }
            return range.cap() != null && share.compareTo(BigFraction.of(range.cap())) > 0
                    ? BigFraction.of(range.cap())
                    : share;
        }
    }

    record Case(BigFraction amount, SortedMap<String, Member> members) {

        Bounds bounds() {
            SortedMap<String, Range> ranges = new TreeMap<>();
            members.forEach((code, member) -> ranges.put(code, member.range()));
            return new Bounds(ranges);
        }

        Division byWeights() {
            Map<String, BigFraction> weights = new TreeMap<>();
            members.forEach((code, member) -> weights.put(code, BigFraction.of(member.weight())));
            return Division.byWeights(weights);
        }

        List<Bounded> divide() {
            return bounds().divide(amount, members.keySet(), byWeights());
        }

        BigFraction sumAt(BigFraction price) {
            return members.values().stream().map(member -> member.at(price)).reduce(BigFraction.ZERO, BigFraction::add);
        }
    }

    @Property
    void sharesByWeightHaveOnePrice(@ForAll("cases") Case given) {
        BigFraction price = price(given);
        if (price == null) {
            assertThatThrownBy(given::divide).isInstanceOf(Unshareable.class);
            return;
        }
        SortedMap<String, BigFraction> expected = new TreeMap<>();
        given.members().forEach((code, member) -> expected.put(code, member.at(price)));
        SortedMap<String, BigFraction> shares = new TreeMap<>();
        given.divide().forEach(share -> shares.put(share.code(), share.exact()));

        assertThat(shares).isEqualTo(expected);
    }

    @Property
    void sharesSumToTheAmountWithinBoundsThatAreNamed(@ForAll("cases") Case given) {
        if (price(given) == null) {
            return;
        }
        List<Bounded> shares = given.divide();

        assertThat(shares.stream().map(Bounded::exact).reduce(BigFraction.ZERO, BigFraction::add))
                .isEqualTo(given.amount());
        assertThat(shares.stream().map(Bounded::moved).reduce(BigFraction.ZERO, BigFraction::add))
                .isEqualTo(BigFraction.ZERO);
        for (Bounded share : shares) {
            Range range = given.members().get(share.code()).range();
            switch (share.bound()) {
                case FLOOR -> assertThat(share.exact()).isEqualTo(BigFraction.of(range.floor()));
                case CAP -> assertThat(share.exact()).isEqualTo(BigFraction.of(range.cap()));
                default -> assertThat(new Member(1, range).at(share.exact())).isEqualTo(share.exact());
            }
        }
    }

    @Property
    void orderOfDepartmentsChangesNothing(@ForAll("cases") Case given, @ForAll long seed) {
        if (price(given) == null) {
            return;
        }
        List<String> shuffled = new ArrayList<>(given.members().keySet());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(given.bounds().divide(given.amount(), shuffled, given.byWeights()))
                .isEqualTo(given.divide());
    }

    @Property
    void itEndsWithinAsManyRoundsAsDepartments(@ForAll("cases") Case given) {
        if (price(given) == null) {
            return;
        }
        AtomicInteger rounds = new AtomicInteger();
        given.bounds().divide(given.amount(), given.members().keySet(), (amount, codes) -> {
            rounds.incrementAndGet();
            return given.byWeights().divide(amount, codes);
        });

        // The first division is not yet a round.
        assertThat(rounds.get()).isLessThanOrEqualTo(given.members().size() + 1);
    }

    @Property
    void aNegativeAmountIsTheMirror(@ForAll("cases") Case given) {
        if (price(given) == null) {
            return;
        }
        List<Bounded> mirrored = new Case(given.amount().negate(), given.members()).divide();

        assertThat(mirrored.stream().map(share -> share.exact().negate()))
                .isEqualTo(given.divide().stream().map(Bounded::exact).toList());
        assertThat(mirrored.stream().map(share -> share.moved().negate()))
                .isEqualTo(given.divide().stream().map(Bounded::moved).toList());
        assertThat(mirrored.stream().map(Bounded::bound))
                .isEqualTo(given.divide().stream().map(Bounded::bound).toList());
    }

    @Example
    void whatACapFreesGoesToTheOthersByTheSameRule() {
        Case given = new Case(
                BigFraction.of(1000),
                new TreeMap<>(Map.of("A", of(7, null, 400L), "B", of(2, null, null), "C", of(1, 50L, null))));

        assertThat(given.divide())
                .extracting(Bounded::code, Bounded::exact, Bounded::bound, Bounded::moved)
                .containsExactly(
                        tuple("A", BigFraction.of(400), Bound.CAP, BigFraction.of(-300)),
                        tuple("B", BigFraction.of(400), Bound.NONE, BigFraction.of(200)),
                        tuple("C", BigFraction.of(200), Bound.NONE, BigFraction.of(100)));
    }

    @Example
    void whereFloorsAndCapsAreBrokenTheHeavierSideIsHeldFirst() {
        // A is 30 above its cap, C 60 below its floor: holding C first leaves A within bounds.
        Case given = new Case(
                BigFraction.of(100),
                new TreeMap<>(Map.of("A", of(9, null, 60L), "B", of(1, null, null), "C", of(0, 60L, null))));

        assertThat(given.divide())
                .extracting(Bounded::exact, Bounded::bound)
                .containsExactly(
                        tuple(BigFraction.of(36), Bound.NONE),
                        tuple(BigFraction.of(4), Bound.NONE),
                        tuple(BigFraction.of(60), Bound.FLOOR));
    }

    @Example
    void aRuleMayGiveNegativeSharesWhereNoFloorForbids() {
        Division rule = (amount, codes) -> codes.size() == 2
                ? Map.of("A", amount.add(BigFraction.of(5)), "B", BigFraction.of(-5))
                : Map.of(codes.first(), amount);

        assertThat(new Bounds(new TreeMap<>()).divide(TEN, List.of("A", "B"), rule))
                .extracting(Bounded::exact)
                .containsExactly(BigFraction.of(15), BigFraction.of(-5));
        assertThat(new Bounds(new TreeMap<>(Map.of("B", new Range(0L, null)))).divide(TEN, List.of("A", "B"), rule))
                .extracting(Bounded::exact)
                .containsExactly(TEN, BigFraction.ZERO);
    }

    @Example
    void boundsThatCannotHoldAreRefusedWithTheirFigures() {
        assertThatThrownBy(() -> new Bounds(new TreeMap<>(Map.of("A", new Range(5L, 4L)))))
                .hasMessage("bounds.A: The floor of department A is at most its cap."
                        + " Found a floor of 5 cents and a cap of 4 cents.");
        assertThatThrownBy(() -> new Bounds(new TreeMap<>(Map.of("A", new Range(-1L, null)))))
                .hasMessage("bounds.A: Floors and caps are zero or more cents. Found -1 cents for department A.");
        assertThatThrownBy(() -> new Bounds(new TreeMap<>(Map.of("A", new Range(null, -2L)))))
                .hasMessageContaining("Found -2 cents");
        assertThatThrownBy(() -> with(10, of(1, null, 5L), of(1, null, 4L)).divide())
                .hasMessage("bounds: The caps of all departments together are 9 cents, which is less than the 10 cents"
                        + " to share. Raise a cap or leave one out: {A=5, B=4}.");
        assertThatThrownBy(() -> with(10, of(1, 11L, null), of(1, null, 4L)).divide())
                .hasMessage("bounds: The floors together are 11 cents, which is more than the 10 cents to share."
                        + " Lower a floor: {A=11}.");
        assertThatThrownBy(() -> with(10, of(1, null, 6L), of(0, null, null)).divide())
                .hasMessage("weights: 4 cents are left, and no department that may still take some has a weight above"
                        + " zero: B. Give one of them a weight, or raise a cap.");
        assertThatThrownBy(() -> new Bounds(new TreeMap<>(Map.of("X", new Range(1L, null))))
                        .divide(TEN, List.of("A"), with(10, of(1, null, null)).byWeights()))
                .hasMessageStartingWith("bounds: Department X is not among");
        assertThatThrownBy(() -> new Bounds(new TreeMap<>())
                        .divide(TEN, List.of(), with(10, of(1, null, null)).byWeights()))
                .hasMessageStartingWith("departments: There is no department");
    }

    @Example
    void nothingIsDividedAmongWeightsOfZero() {
        assertThat(with(0, of(0, null, null), of(0, null, 3L)).divide())
                .extracting(Bounded::exact)
                .containsOnly(BigFraction.ZERO);
    }

    @Example
    void aRuleThatLosesMoneyOrAWeightThatIsMissingIsAMistakeOfTheCaller() {
        Bounds none = new Bounds(new TreeMap<>());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.divide(TEN, List.of("A"), (amount, codes) -> Map.of("A", BigFraction.ONE)))
                .withMessage("a rule divides 10 cents among [A], found {A=1}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.divide(TEN, List.of("A", "B"), (amount, codes) -> Map.of("A", amount)))
                .withMessageContaining("found {A=10}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.divide(TEN, List.of("A"), Division.byWeights(Map.of())))
                .withMessage("weight of A is zero or more, found null");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Division.byWeights(Map.of("A", BigFraction.of(-1))).divide(TEN, new TreeSet<>(List.of("A"))))
                .withMessage("weight of A is zero or more, found -1");
    }

    /** The price at which clamped shares sum to the amount, between two breakpoints; null when there is none, or no weight. */
    private static BigFraction price(Case given) {
        TreeSet<BigFraction> prices = new TreeSet<>(List.of(BigFraction.ZERO));
        given.members().values().stream().filter(member -> member.weight() > 0).forEach(member -> {
            if (member.range().floor() != null) {
                prices.add(BigFraction.of(member.range().floor(), 1).divide(member.weight()));
            }
            if (member.range().cap() != null) {
                prices.add(BigFraction.of(member.range().cap(), 1).divide(member.weight()));
            }
        });
        prices.add(prices.last().add(given.amount()).add(BigFraction.ONE));
        boolean weightless = given.members().values().stream().allMatch(member -> member.weight() == 0);
        if (given.sumAt(BigFraction.ZERO).compareTo(given.amount()) > 0
                || weightless && given.amount().signum() > 0) {
            return null;
        }
        BigFraction low = prices.first();
        for (BigFraction high : prices) {
            BigFraction sum = given.sumAt(high);
            if (sum.compareTo(given.amount()) >= 0) {
                BigFraction rise = sum.subtract(given.sumAt(low));
                return rise.signum() == 0
                        ? high
                        : low.add(given.amount()
                                .subtract(given.sumAt(low))
                                .multiply(high.subtract(low))
                                .divide(rise));
            }
            low = high;
        }
        return null;
    }

    private static Member of(long weight, Long floor, Long cap) {
        return new Member(weight, new Range(floor, cap));
    }

    private static Case with(long amount, Member... members) {
        SortedMap<String, Member> byCode = new TreeMap<>();
        for (Member member : members) {
            byCode.put(String.valueOf((char) ('A' + byCode.size())), member);
        }
        return new Case(BigFraction.of(amount), byCode);
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Long> bound = Arbitraries.longs().between(0, 30);
        Arbitrary<Member> members = Combinators.combine(
                        Arbitraries.longs().between(0, 6), bound.injectNull(0.5), bound.injectNull(0.5))
                .as((weight, floor, cap) ->
                        floor != null && cap != null && floor > cap ? of(weight, cap, floor) : of(weight, floor, cap));
        Arbitrary<Map<String, Member>> byCode = Arbitraries.maps(Arbitraries.of("A", "B", "C", "D", "E", "F"), members)
                .ofMinSize(1);
        return Combinators.combine(
                        byCode,
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(1, 3))
                .as((some, amount, denominator) -> new Case(BigFraction.of(amount, denominator), new TreeMap<>(some)));
    }
}
