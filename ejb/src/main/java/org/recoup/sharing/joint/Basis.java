package org.recoup.sharing.joint;

import java.math.BigInteger;

/**
 * The inverse of a square matrix of whole numbers, held as whole numbers over its determinant and changed one column at a time. Every
 * division on the way leaves no remainder (Edmonds 1967, Bareiss 1968), so that the inverse is exact and its numbers stay as small
 * as determinants are. Starts as the identity.
 */
final class Basis {

    private final int size;
    private final BigInteger[][] inverse;
    private BigInteger determinant = BigInteger.ONE;

    Basis(int size) {
        this.size = size;
        this.inverse = new BigInteger[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                inverse[row][column] = row == column ? BigInteger.ONE : BigInteger.ZERO;
            }
        }
    }

    /** What the entries are over; above zero. */
    BigInteger determinant() {
        return determinant;
    }

    /** An entry of the inverse, times the determinant. */
    BigInteger entry(int row, int column) {
        return inverse[row][column];
    }

    /** The inverse applied to a vector of zeros and ones and a last number, times the determinant. */
    BigInteger[] applied(int mask, BigInteger last) {
        BigInteger[] applied = new BigInteger[size];
        for (int row = 0; row < size; row++) {
            BigInteger sum = last.signum() == 0 ? BigInteger.ZERO : last.multiply(inverse[row][size - 1]);
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                sum = sum.add(inverse[row][Integer.numberOfTrailingZeros(rest)]);
            }
            applied[row] = sum;
        }
        return applied;
    }

    /**
     * Puts a vector into the matrix instead of the one that stands at a place.
     *
     * @param applied the inverse applied to the vector, not zero at the place
     */
    void replace(int place, BigInteger[] applied) {
        BigInteger pivot = applied[place];
        // The determinant is kept above zero: where the pivot is not, both it and the inverse change sign.
        BigInteger divisor = pivot.signum() < 0 ? determinant.negate() : determinant;
        for (int row = 0; row < size; row++) {
            if (row != place) {
                eliminate(inverse[row], pivot, applied[row], inverse[place], divisor);
            }
        }
        if (pivot.signum() < 0) {
            for (int column = 0; column < size; column++) {
                inverse[place][column] = inverse[place][column].negate();
            }
        }
        determinant = pivot.abs();
    }

    private static void eliminate(
            BigInteger[] row, BigInteger pivot, BigInteger factor, BigInteger[] by, BigInteger divisor) {
        for (int column = 0; column < row.length; column++) {
            BigInteger kept = pivot.multiply(row[column]);
            row[column] = (factor.signum() == 0 ? kept : kept.subtract(factor.multiply(by[column]))).divide(divisor);
        }
    }
}
