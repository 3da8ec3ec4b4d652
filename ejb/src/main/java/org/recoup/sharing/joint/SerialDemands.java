package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * What each department asks for of one thing, and what any quantity of it costs: points joined by straight lines, starting from
 * nothing for nothing.
 *
 * @param demands by code, whole numbers, zero or more
 * @param curve ascending in quantity, nowhere falling in cost, and reaching at least the sum of demands
 */
public record SerialDemands(Map<String, Long> demands, List<Point> curve) {

    /**
     * @param quantity zero or more; when zero, the cost is zero, and the point may as well be left out
     * @param cents cost of this quantity
     */
    public record Point(long quantity, long cents) {}

    /** @throws Unshareable when a demand is negative or the curve is not as said */
    public SerialDemands {
        demands = Collections.unmodifiableSortedMap(new TreeMap<>(demands));
        curve = List.copyOf(curve);
        Amounts.codes(List.copyOf(demands.keySet()));
        checkCurve(curve);
        long total = 0;
        for (Map.Entry<String, Long> demand : demands.entrySet()) {
            if (demand.getValue() < 0) {
                throw new Unshareable("demands." + demand.getKey(), "sharing.joint.demand.negative", demand.getValue());
            }
            long end = curve.isEmpty() ? 0 : curve.get(curve.size() - 1).quantity();
            // Neither the total so far nor what is taken from it can overflow: both are at most the end of the curve.
            if (demand.getValue() > end - total) {
                throw new Unshareable("curve", "sharing.joint.curve.short", end, sum(demands));
            }
            total += demand.getValue();
        }
    }

    private static void checkCurve(List<Point> curve) {
        Point before = new Point(0, 0);
        for (int i = 0; i < curve.size(); i++) {
            Point point = curve.get(i);
            String path = "curve[" + i + "]";
            Amounts.checked(path + ".cost", point.cents());
            boolean start = i == 0 && point.quantity() == 0;
            if (start && point.cents() != 0) {
                throw new Unshareable(path + ".cost", "sharing.joint.curve.start", point.cents());
            }
            if (!start && point.quantity() <= before.quantity()) {
                throw new Unshareable(
                        path + ".quantity", "sharing.joint.curve.order", point.quantity(), before.quantity());
            }
            if (point.cents() < before.cents()) {
                throw new Unshareable(path + ".cost", "sharing.joint.curve.falls", point.cents(), before.cents());
            }
            before = point;
        }
    }

    private static BigInteger sum(Map<String, Long> demands) {
        return demands.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** In ascending order. */
    public List<String> codes() {
        return List.copyOf(demands.keySet());
    }

    /** Cost in cents of all that is asked for. */
    public BigFraction together() {
        return cost(demands.values().stream().mapToLong(Long::longValue).sum());
    }

    /**
     * @param quantity from zero to the end of the curve
     * @return its cost in cents
     */
    public BigFraction cost(long quantity) {
        Point before = new Point(0, 0);
        for (Point point : curve) {
            if (quantity <= point.quantity()) {
                return between(before, point, quantity);
            }
            before = point;
        }
        if (quantity == 0) {
            return BigFraction.ZERO;
        }
        throw new IllegalArgumentException("expected a quantity up to " + before.quantity() + ", found " + quantity);
    }

    private static BigFraction between(Point before, Point point, long quantity) {
        if (quantity == point.quantity()) {
            return BigFraction.of(point.cents());
        }
        BigInteger risen = BigInteger.valueOf(quantity - before.quantity())
                .multiply(BigInteger.valueOf(point.cents() - before.cents()));
        return BigFraction.of(risen, BigInteger.valueOf(point.quantity() - before.quantity()))
                .add(BigFraction.of(before.cents()));
    }
}
