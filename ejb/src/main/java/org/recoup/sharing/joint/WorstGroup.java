package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The group of a dependency model that a division treats worst. What a group gains by leaving is a closure: its benefits need all of
 * their departments in it, each department brings its share and the costs that it needs. The heaviest closure is one side of a least
 * cut (Picard 1976), so that no group but the one is ever looked at.
 *
 * <p>Where nobody gains by leaving, the heaviest closure is nobody, and the group that loses least is sought between pinned
 * departments: some group either has the first department and lacks another, or lacks the first and has another. The pins move from one
 * department to the next and the flow stays (after Hao and Orlin 1994).
 */
final class WorstGroup {

    /** The most departments among which the group that loses least is sought. */
    static final int MOST_PINNED = 60;

    private static final int SOURCE = 0;
    private static final int SINK = 1;
    private static final int FIRST = 2;

    private final IndexedModel model;
    private final List<BigFraction> shares;
    private final int size;
    private final BigInteger common;
    private final BigInteger unlimited;
    private final FlowNetwork network;
    private final int[] in;
    private final int[] out;

    WorstGroup(IndexedModel model, List<BigFraction> shares) {
        this.model = model;
        this.shares = shares;
        this.size = shares.size();
        this.in = new int[size];
        this.out = new int[size];
        Point point = Point.of(shares, BigFraction.ZERO);
        this.common = point.denominator();
        BigInteger[] weights = new BigInteger[size];
        BigInteger sum = BigInteger.ONE;
        for (int i = 0; i < size; i++) {
            BigInteger weight = scaled(model.own(i)).subtract(point.gains()[i]);
            weights[i] = model.sense() == Sense.COST ? weight.negate() : weight;
            sum = sum.add(weights[i].abs());
        }
        for (IndexedModel.Shared line : model.shared()) {
            sum = sum.add(scaled(line.cents()));
        }
        this.unlimited = sum;
        this.network = new FlowNetwork(FIRST + size + model.shared().size());
        connectDepartments(weights);
        connectLines();
    }

    private BigInteger scaled(long cents) {
        return common.multiply(BigInteger.valueOf(cents));
    }

    private void connectDepartments(BigInteger[] weights) {
        for (int i = 0; i < size; i++) {
            if (weights[i].signum() > 0) {
                network.connect(SOURCE, FIRST + i, weights[i]);
            } else if (weights[i].signum() < 0) {
                network.connect(FIRST + i, SINK, weights[i].negate());
            }
            in[i] = network.connect(SOURCE, FIRST + i, BigInteger.ZERO);
            out[i] = network.connect(FIRST + i, SINK, BigInteger.ZERO);
        }
    }

    private void connectLines() {
        int node = FIRST + size;
        for (IndexedModel.Shared line : model.shared()) {
            boolean benefit = line.kind() == DependencyModel.Kind.BENEFIT;
            if (benefit) {
                network.connect(SOURCE, node, scaled(line.cents()));
            } else {
                network.connect(node, SINK, scaled(line.cents()));
            }
            for (int department : line.departments()) {
                network.connect(benefit ? node : FIRST + department, benefit ? FIRST + department : node, unlimited);
            }
            node++;
        }
    }

    /**
     * How the group stands that would gain most by leaving, or lose least. Empty when nobody would gain and there is one department
     * only, or there are more than {@value #MOST_PINNED}.
     */
    Optional<Standing> find() {
        network.send(SOURCE, SINK, unlimited);
        boolean[] group = members(network.reached(SOURCE), true);
        if (!isEmpty(group)) {
            return Optional.of(standing(group));
        }
        return size == 1 || size > MOST_PINNED ? Optional.empty() : Optional.of(standing(losingLeast()));
    }

    private boolean[] members(boolean[] reached, boolean inside) {
        boolean[] members = new boolean[size];
        for (int i = 0; i < size; i++) {
            members[i] = reached[FIRST + i] == inside;
        }
        return members;
    }

    private static boolean isEmpty(boolean[] group) {
        for (boolean member : group) {
            if (member) {
                return false;
            }
        }
        return true;
    }

    private Standing standing(boolean[] group) {
        BigFraction share = IntStream.range(0, size)
                .filter(i -> group[i])
                .mapToObj(shares::get)
                .reduce(BigFraction.ZERO, BigFraction::add);
        return Standing.of(model.sense(), model.members(group), share, BigFraction.of(model.value(group)));
    }

    private boolean[] losingLeast() {
        Pinned lacking = pinned(network.copy(), in, out, false, single());
        return pinned(network.reversed(), out, in, true, lacking).group();
    }

    /** The department that would lose least on its own: a start that cuts the search short. */
    private Pinned single() {
        long[] alone = model.alone();
        BigFraction least = null;
        boolean[] group = new boolean[size];
        for (int i = 0; i < size; i++) {
            BigFraction loss = model.sense() == Sense.COST
                    ? BigFraction.of(alone[i]).subtract(shares.get(i))
                    : shares.get(i).subtract(alone[i]);
            if (least == null || loss.subtract(least).signum() < 0) {
                least = loss;
                group = new boolean[size];
                group[i] = true;
            }
        }
        BigFraction whole = least.multiply(common);
        return new Pinned(whole.getNumerator().divide(whole.getDenominator()), group);
    }

    /** A group and what it would lose by leaving, times the common denominator. */
    private record Pinned(BigInteger loss, boolean[] group) {}

    /**
     * The group that lacks the first department, or one pinned before, and has the next one. The way from the one to the many is
     * short, which is why groups that have the first department are sought in the network turned round.
     *
     * @param opened arcs from the source to departments, closed so far
     * @param pinned arcs from departments to the sink, closed so far
     * @param best so far; only less is of interest
     */
    private Pinned pinned(FlowNetwork cut, int[] opened, int[] pinned, boolean reversed, Pinned best) {
        int arc = reversed ? 1 : 0;
        int source = reversed ? SINK : SOURCE;
        int sink = reversed ? SOURCE : SINK;
        Pinned found = best;
        cut.open(pinned[0] + arc, unlimited);
        for (int i = 1; i < size; i++) {
            cut.open(opened[i] + arc, unlimited);
            BigInteger loss = cut.send(source, sink, found.loss());
            if (loss.compareTo(found.loss()) < 0) {
                found = new Pinned(loss, members(cut.reached(source), !reversed));
            }
            cut.open(opened[i] + arc, BigInteger.ZERO);
            cut.open(pinned[i] + arc, unlimited);
        }
        return found;
    }
}
