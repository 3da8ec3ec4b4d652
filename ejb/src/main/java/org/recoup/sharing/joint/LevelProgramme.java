package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The linear programme of one level, solved exactly: the least excess that no open group goes above, given the shares settled before.
 * Revised simplex method on the dual side, where a basis is n+1 conditions and the weights that balance them; the table of all
 * 2^n groups is only read to find a condition that the present point breaks. The basis may start from any guess; a guess that does
 * not balance is dropped.
 */
final class LevelProgramme {

    private final Measure measure;
    private final Settled settled;
    private final boolean individually;
    private final int places;
    private Basis basis;
    private Column[] columns;
    private Column[] first;

    /** @param individually whether each department gets what it gains alone at least */
    LevelProgramme(Measure measure, Settled settled, boolean individually) {
        this.measure = measure;
        this.settled = settled;
        this.individually = individually;
        this.places = measure.size() + 1;
    }

    /**
     * The end of a level.
     *
     * @param point which no open group stands above
     * @param balance the conditions with weights above zero, and the weights, which prove that no point has less excess
     */
    record Optimum(Point point, List<Balanced> balance) {}

    /** A condition and its weight, which is above zero. */
    record Balanced(Column column, BigFraction weight) {}

    /** @param guess conditions likely to hold with equality, best first; may be empty */
    Optimum solve(List<Column> guess) {
        if (guess.isEmpty() || !start(guess)) {
            start(List.of());
        }
        while (true) {
            Point point = point();
            Column entering = farthestBroken(point);
            if (entering == null) {
                return new Optimum(point, balance());
            }
            enter(entering);
        }
    }

    /**
     * Fills the basis with what is settled, the guess, and then a pair of groups that are each other's rest, which balance, and single
     * departments until all places are taken.
     *
     * @return whether the weights that balance it are zero or more
     */
    private boolean start(List<Column> guess) {
        basis = new Basis(places);
        columns = new Column[places];
        settled.columns().forEach(this::place);
        guess.forEach(this::place);
        int open = 0;
        while (settled.contains(1 << open)) {
            open++;
        }
        place(Column.open(measure, 1 << open));
        place(Column.open(measure, measure.all() ^ 1 << open));
        for (int i = 0; i < measure.size(); i++) {
            place(Column.open(measure, 1 << i));
        }
        first = columns.clone();
        for (int place = 0; place < places; place++) {
            if (columns[place].kind() != Column.Kind.SETTLED && weight(place).signum() < 0) {
                return false;
            }
        }
        return true;
    }

    /** Puts a condition at the first free place where it is independent of those that stand; drops it where there is none. */
    private void place(Column column) {
        BigInteger[] applied = applied(column);
        for (int place = 0; place < places; place++) {
            if (columns[place] == null && applied[place].signum() != 0) {
                basis.replace(place, applied);
                columns[place] = column;
                return;
            }
        }
    }

    private BigInteger[] applied(Column column) {
        return basis.applied(column.group(), BigInteger.valueOf(column.divisor()));
    }

    /** The weight of the condition at a place, times the determinant. */
    private BigInteger weight(int place) {
        return basis.entry(place, places - 1);
    }

    /** The only point at which every condition of the basis holds with equality. */
    private Point point() {
        BigInteger common = BigInteger.ONE;
        for (Column column : columns) {
            BigInteger denominator = column.gain().getDenominator();
            common = common.divide(common.gcd(denominator)).multiply(denominator);
        }
        BigInteger[] sums = new BigInteger[places];
        Arrays.fill(sums, BigInteger.ZERO);
        for (int place = 0; place < places; place++) {
            BigFraction gain = columns[place].gain();
            BigInteger cents = gain.getNumerator().multiply(common.divide(gain.getDenominator()));
            for (int i = 0; i < places; i++) {
                sums[i] = sums[i].add(cents.multiply(basis.entry(place, i)));
            }
        }
        return new Point(Arrays.copyOf(sums, places - 1), sums[places - 1], common.multiply(basis.determinant()))
                .reduced();
    }

    private Column farthestBroken(Point point) {
        Column alone = individually ? farthestAloneBroken(point) : null;
        if (alone != null) {
            return alone;
        }
        int group = new Excesses(measure, point).farthestAbove(settled::contains);
        return group == 0 ? null : Column.open(measure, group);
    }

    private Column farthestAloneBroken(Point point) {
        BigInteger farthest = BigInteger.ZERO;
        Column found = null;
        for (int i = 0; i < measure.size(); i++) {
            BigInteger lacking = lacking(point, i);
            if (lacking.compareTo(farthest) > 0 && !settled.contains(1 << i)) {
                farthest = lacking;
                found = Column.alone(measure, i);
            }
        }
        return found;
    }

    /** What a department lacks to get what it gains alone, times the denominator. */
    private BigInteger lacking(Point point, int department) {
        return BigInteger.valueOf(measure.gain(1 << department))
                .multiply(point.denominator())
                .subtract(point.gains()[department]);
    }

    private void enter(Column entering) {
        BigInteger[] applied = applied(entering);
        int leaving = leaving(applied);
        basis.replace(leaving, applied);
        columns[leaving] = entering;
    }

    /** The place whose weight falls to zero first. */
    private int leaving(BigInteger[] applied) {
        int leaving = -1;
        for (int place = 0; place < places; place++) {
            boolean falls = applied[place].signum() > 0 && columns[place].kind() != Column.Kind.SETTLED;
            if (falls && (leaving < 0 || fallsSooner(place, leaving, applied))) {
                leaving = place;
            }
        }
        if (leaving < 0) {
            throw new IllegalStateException("expected a division that meets all conditions, found none");
        }
        return leaving;
    }

    /**
     * Several weights may fall to zero at once. The lexicographic rule (Dantzig, Orden and Wolfe 1955) decides as if the first basis
     * had been balanced with slightly larger weights, each time by a smaller amount; no basis then comes twice, and the search ends.
     */
    private boolean fallsSooner(int place, int other, BigInteger[] applied) {
        int order =
                weight(place).multiply(applied[other]).compareTo(weight(other).multiply(applied[place]));
        for (int i = 0; order == 0 && i < places; i++) {
            order = again(place, first[i])
                    .multiply(applied[other])
                    .compareTo(again(other, first[i]).multiply(applied[place]));
        }
        return order < 0;
    }

    /** One entry of the inverse applied to a condition. */
    private BigInteger again(int place, Column column) {
        BigInteger sum = BigInteger.valueOf(column.divisor()).multiply(basis.entry(place, places - 1));
        for (int rest = column.group(); rest != 0; rest &= rest - 1) {
            sum = sum.add(basis.entry(place, Integer.numberOfTrailingZeros(rest)));
        }
        return sum;
    }

    private List<Balanced> balance() {
        List<Balanced> balance = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            if (columns[place].kind() != Column.Kind.SETTLED && weight(place).signum() > 0) {
                balance.add(new Balanced(columns[place], BigFraction.of(weight(place), basis.determinant())));
            }
        }
        balance.sort(Comparator.comparingLong(each -> each.column().rank()));
        return balance;
    }
}
