package org.recoup.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * Turns net positions into payments: again and again, who owes most pays whom most is owed, ties by code. Each payment clears at least
 * one of the two, so that n departments need at most n - 1, and nobody both pays and receives. Pure: the order of the positions
 * changes nothing.
 */
public final class Netting {

    private record Side(String code, Money amount) {}

    private static final Comparator<Side> LARGEST_FIRST =
            Comparator.comparing(Side::amount).reversed().thenComparing(Side::code);

    private Netting() {}

    /**
     * @param positions by code: above zero is owed to the department, below zero is owed by it
     * @throws IllegalArgumentException when they do not sum to zero
     */
    public static List<Transfer> transfers(Map<String, Money> positions) {
        TreeSet<Side> payers = new TreeSet<>(LARGEST_FIRST);
        TreeSet<Side> payees = new TreeSet<>(LARGEST_FIRST);
        positions.forEach((code, amount) -> {
            if (amount.isNegative()) {
                payers.add(new Side(code, amount.negated()));
            } else if (amount.isPositive()) {
                payees.add(new Side(code, amount));
            }
        });
        requireBalance(positions);
        List<Transfer> transfers = new ArrayList<>();
        while (!payers.isEmpty()) {
            Side payer = payers.pollFirst();
            Side payee = payees.pollFirst();
            Money amount = payer.amount().isLessThan(payee.amount()) ? payer.amount() : payee.amount();
            transfers.add(new Transfer(payer.code(), payee.code(), amount));
            putBack(payers, payer, amount);
            putBack(payees, payee, amount);
        }
        return List.copyOf(transfers);
    }

    private static void putBack(TreeSet<Side> sides, Side side, Money settled) {
        if (side.amount().isGreaterThan(settled)) {
            sides.add(new Side(side.code(), side.amount().minus(settled)));
        }
    }

    private static void requireBalance(Map<String, Money> positions) {
        long sum =
                positions.values().stream().mapToLong(Money::getAmountMinorLong).reduce(0, Math::addExact);
        if (sum != 0) {
            throw new IllegalArgumentException("what departments are due sums to zero, found " + sum + " cents");
        }
    }
}
