package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.joint.SerialDemands.Point;

class SerialCostSharingTest {

    @Property
    void eachFurtherUnitIsSharedByThoseWhoAskForIt(@ForAll("demands") SerialDemands demands) {
        assertThat(SerialCostSharing.of(demands)).isEqualTo(unitByUnit(demands));
    }

    @Property
    void sharesSumToTheCostOfAllThatIsAskedFor(@ForAll("demands") SerialDemands demands) {
        assertThat(SampleGames.sum(SerialCostSharing.of(demands))).isEqualTo(demands.together());
    }

    @Property
    void whoAsksForMoreNeverPaysLess(@ForAll("demands") SerialDemands demands) {
        List<BigFraction> shares = SerialCostSharing.of(demands);
        List<Long> quantities = List.copyOf(demands.demands().values());
        for (int i = 0; i < shares.size(); i++) {
            for (int j = 0; j < shares.size(); j++) {
                if (quantities.get(i).equals(quantities.get(j))) {
                    assertThat(shares.get(i)).isEqualTo(shares.get(j));
                } else if (quantities.get(i) < quantities.get(j)) {
                    assertThat(shares.get(i)).isLessThanOrEqualTo(shares.get(j));
                }
            }
        }
    }

    @Property
    void nobodyPaysForWhatTheLargestAsksBeyond(
            @ForAll("demands") SerialDemands demands, @ForAll @LongRange(min = 0, max = 50) long more) {
        Map<String, Long> larger = new TreeMap<>(demands.demands());
        String largest =
                Collections.max(larger.entrySet(), Map.Entry.comparingByValue()).getKey();
        larger.merge(largest, more, Long::sum);
        List<Point> longer = new ArrayList<>(demands.curve());
        Point end = longer.get(longer.size() - 1);
        longer.add(new Point(end.quantity() + 50, end.cents() + 7));
        List<BigFraction> before = SerialCostSharing.of(demands);
        List<BigFraction> after = SerialCostSharing.of(new SerialDemands(larger, longer));

        for (String code : demands.codes()) {
            if (!code.equals(largest)) {
                int i = demands.codes().indexOf(code);
                assertThat(after.get(i)).isEqualTo(before.get(i));
            }
        }
    }

    @Property
    void orderOfDepartmentsChangesNothing(@ForAll("demands") SerialDemands demands, @ForAll long seed) {
        List<String> codes = new ArrayList<>(demands.codes());
        Collections.shuffle(codes, new Random(seed));
        Map<String, Long> shuffled = new LinkedHashMap<>();
        codes.forEach(code -> shuffled.put(code, demands.demands().get(code)));

        assertThat(SerialCostSharing.of(new SerialDemands(shuffled, demands.curve())))
                .isEqualTo(SerialCostSharing.of(demands));
    }

    @Property
    void theUnitsOfMoneyAndOfQuantityDoNotMatter(
            @ForAll("demands") SerialDemands demands,
            @ForAll @LongRange(min = 1, max = 1_000_000) long money,
            @ForAll @LongRange(min = 1, max = 1_000_000) long quantity) {
        Map<String, Long> scaled = new TreeMap<>();
        demands.demands().forEach((code, demand) -> scaled.put(code, demand * quantity));
        List<Point> curve = demands.curve().stream()
                .map(point -> new Point(point.quantity() * quantity, point.cents() * money))
                .toList();

        assertThat(SerialCostSharing.of(new SerialDemands(scaled, curve)))
                .isEqualTo(SerialCostSharing.of(demands).stream()
                        .map(share -> share.multiply(BigFraction.of(money)))
                        .toList());
    }

    @Property
    void theStartOfTheCurveMayBeLeftOut(@ForAll("demands") SerialDemands demands) {
        List<Point> started = new ArrayList<>(demands.curve());
        started.add(0, new Point(0, 0));

        assertThat(SerialCostSharing.of(new SerialDemands(demands.demands(), started)))
                .isEqualTo(SerialCostSharing.of(demands));
    }

    @Example
    void isAsWorkedOutByHand() {
        // Three times 10 cost 300, shared by three; 10 + 2 x 20 cost 700, of which 400 by two; 60 cost 1000, of which
        // 300 by one.
        SerialDemands demands = new SerialDemands(
                Map.of("A", 10L, "B", 20L, "C", 30L),
                List.of(new Point(0, 0), new Point(30, 300), new Point(50, 700), new Point(60, 1000)));

        assertThat(SerialCostSharing.of(demands)).isEqualTo(SampleGames.cents(100, 300, 600));
    }

    @Example
    void whoAsksForNothingPaysNothing() {
        assertThat(SerialCostSharing.of(new SerialDemands(Map.of("A", 0L, "B", 3L), List.of(new Point(6, 9)))))
                .containsExactly(BigFraction.ZERO, BigFraction.of(9, 2));
        assertThat(SerialCostSharing.of(new SerialDemands(Map.of("A", 0L), List.of())))
                .isEqualTo(SampleGames.cents(0));
    }

    @Example
    void theLargestQuantitiesOverflowNowhere() {
        SerialDemands demands = new SerialDemands(
                Map.of("A", Long.MAX_VALUE / 2, "B", Long.MAX_VALUE / 2),
                List.of(new Point(Long.MAX_VALUE - 1, 1_000_000_000_000_000L)));

        assertThat(SerialCostSharing.of(demands))
                .isEqualTo(SampleGames.cents(500_000_000_000_000L, 500_000_000_000_000L));
        refused(
                Map.of("A", Long.MAX_VALUE, "B", Long.MAX_VALUE),
                "curve",
                "sharing.joint.curve.short",
                new Point(Long.MAX_VALUE, 1));
    }

    @Example
    void aCurveThatIsNoneIsRefused() {
        Map<String, Long> demands = Map.of("A", 2L, "B", 3L);
        refused(demands, "curve", "sharing.joint.curve.short");
        refused(demands, "curve", "sharing.joint.curve.short", new Point(4, 10));
        refused(demands, "curve[0].cost", "sharing.joint.curve.start", new Point(0, 1), new Point(5, 10));
        refused(demands, "curve[0].quantity", "sharing.joint.curve.order", new Point(-1, 0), new Point(5, 10));
        refused(demands, "curve[1].quantity", "sharing.joint.curve.order", new Point(5, 1), new Point(5, 10));
        refused(demands, "curve[1].quantity", "sharing.joint.curve.order", new Point(0, 0), new Point(0, 0));
        refused(demands, "curve[1].cost", "sharing.joint.curve.falls", new Point(4, 10), new Point(5, 9));
        refused(demands, "curve[0].cost", "sharing.joint.curve.falls", new Point(5, -1));
        refused(demands, "curve[0].cost", "sharing.amount.large", new Point(5, 1_000_000_000_000_001L));
        refused(Map.of("A", -1L), "demands.A", "sharing.joint.demand.negative", new Point(5, 1));
        refused(Map.of(), "departments", "sharing.departments.none", new Point(5, 1));
    }

    @Example
    void betweenTwoPointsTheCostRisesInAStraightLine() {
        SerialDemands demands = new SerialDemands(
                Map.of("A", 20L), List.of(new Point(10, 100), new Point(16, 400), new Point(20, 400)));

        assertThat(List.of(0L, 3L, 10L, 11L, 13L, 16L, 17L))
                .map(demands::cost)
                .isEqualTo(SampleGames.cents(0, 30, 100, 150, 250, 400, 400));
        assertThat(new SerialDemands(Map.of("A", 1L), List.of(new Point(3, 10))).together())
                .isEqualTo(BigFraction.of(10, 3));
    }

    @Example
    void aQuantityBeyondTheCurveHasNoCost() {
        SerialDemands demands = new SerialDemands(Map.of("A", 5L), List.of(new Point(5, 7)));

        assertThat(demands.cost(5)).isEqualTo(BigFraction.of(7));
        assertThatThrownBy(() -> demands.cost(6)).hasMessage("expected a quantity up to 5, found 6");
    }

    private static void refused(Map<String, Long> demands, String field, String code, Point... curve) {
        assertThatThrownBy(() -> new SerialDemands(demands, List.of(curve)))
                .isInstanceOfSatisfying(Unshareable.class, fault -> {
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.code()).isEqualTo(code);
                });
    }

    /** Everyone who is not done yet takes one unit more; what the units cost is shared by those who took one. */
    private static List<BigFraction> unitByUnit(SerialDemands demands) {
        List<Long> quantities = List.copyOf(demands.demands().values());
        List<BigFraction> shares = new ArrayList<>(Collections.nCopies(quantities.size(), BigFraction.ZERO));
        for (long unit = 1; unit <= Collections.max(quantities); unit++) {
            long until = unit;
            BigFraction cost =
                    demands.cost(taken(quantities, unit)).subtract(demands.cost(taken(quantities, unit - 1)));
            int takers = (int)
                    quantities.stream().filter(quantity -> quantity >= until).count();
            for (int i = 0; i < shares.size(); i++) {
                if (quantities.get(i) >= unit) {
                    shares.set(i, shares.get(i).add(cost.divide(takers)));
                }
            }
        }
        return shares;
    }

    private static long taken(List<Long> quantities, long units) {
        return quantities.stream()
                .mapToLong(quantity -> Math.min(quantity, units))
                .sum();
    }

    @Provide
    Arbitrary<SerialDemands> demands() {
        Arbitrary<List<Point>> steps = Combinators.combine(
                        Arbitraries.longs().between(1, 20), Arbitraries.longs().between(0, 100))
                .as(Point::new)
                .list()
                .ofMaxSize(6);
        Arbitrary<Map<String, Long>> quantities = Arbitraries.maps(
                        Arbitraries.of("A", "B", "C", "D", "E"),
                        Arbitraries.longs().between(0, 30))
                .ofMinSize(1);
        return Combinators.combine(quantities, steps).as((demands, rises) -> new SerialDemands(demands, curve(rises)));
    }

    /** Ends at 150, as much as five departments ask for at most. */
    private static List<Point> curve(List<Point> rises) {
        List<Point> curve = new ArrayList<>();
        long quantity = 0;
        long cents = 0;
        for (Point rise : rises) {
            quantity += rise.quantity();
            cents += rise.cents();
            curve.add(new Point(quantity, cents));
        }
        curve.add(new Point(150, cents + 11));
        return curve;
    }
}
