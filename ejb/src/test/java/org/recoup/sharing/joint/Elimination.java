package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Gauss and Jordan in fractions, as it stands in textbooks. */
final class Elimination {

    private Elimination() {}

    /** Rows in reduced form, without those that say nothing about the unknowns; the last column is the right side. */
    static BigFraction[][] reduced(List<BigFraction[]> rows, int unknowns) {
        List<BigFraction[]> left = new ArrayList<>();
        rows.forEach(row -> left.add(row.clone()));
        int rank = 0;
        for (int column = 0; column < unknowns; column++) {
            int pivot = rank;
            while (pivot < left.size() && left.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot < left.size()) {
                BigFraction[] by = left.remove(pivot);
                BigFraction scale = by[column];
                for (int i = 0; i < by.length; i++) {
                    by[i] = by[i].divide(scale);
                }
                for (BigFraction[] row : left) {
                    BigFraction factor = row[column];
                    for (int i = 0; i < by.length; i++) {
                        row[i] = row[i].subtract(factor.multiply(by[i]));
                    }
                }
                left.add(rank++, by);
            }
        }
        return left.subList(0, rank).toArray(BigFraction[][]::new);
    }

    /** The right side of as many rows as there are unknowns. */
    static BigFraction[] solution(BigFraction[][] reduced) {
        BigFraction[] solution = new BigFraction[reduced.length];
        for (int i = 0; i < solution.length; i++) {
            solution[i] = reduced[i][reduced[i].length - 1];
        }
        return solution;
    }
}
