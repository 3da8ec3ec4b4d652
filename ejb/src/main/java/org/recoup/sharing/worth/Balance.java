package org.recoup.sharing.worth;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Payments not yet settled, as they come and go by date. Either some are unsettled or something is overpaid, never both. */
final class Balance {

    private record Debt(LocalDate date, BigFraction cents) {}

    private final Growth growth;
    private final Deque<Debt> debts = new ArrayDeque<>();
    private BigFraction overpaid = BigFraction.ZERO;

    Balance(Growth growth) {
        this.growth = growth;
    }

    /** Above zero: a debt more. Below: the oldest debts are settled. On a date not before that of the last change. */
    void change(LocalDate date, BigFraction cents) {
        if (cents.signum() > 0) {
            owe(date, cents);
        } else if (cents.signum() < 0) {
            settle(date, cents.negate());
        }
    }

    BigFraction overpaid() {
        return overpaid;
    }

    /** What all that is unsettled has become by a date, in exact cents. */
    BigFraction owed(LocalDate date) {
        return debts.stream()
                .map(debt -> debt.cents().multiply(growth.factor(debt.date(), date)))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    List<Recoupment.Unsettled> unsettled(LocalDate date) {
        return debts.stream()
                .map(debt -> new Recoupment.Unsettled(debt.date(), debt.cents(), growth.factor(debt.date(), date)))
                .toList();
    }

    private void owe(LocalDate date, BigFraction cents) {
        BigFraction rest = cents.subtract(overpaid);
        if (rest.signum() > 0) {
            debts.addLast(new Debt(date, rest));
            overpaid = BigFraction.ZERO;
        } else {
            overpaid = rest.negate();
        }
    }

    private void settle(LocalDate date, BigFraction cents) {
        BigFraction left = cents;
        while (!debts.isEmpty()) {
            Debt oldest = debts.removeFirst();
            BigFraction factor = growth.factor(oldest.date(), date);
            BigFraction after = left.subtract(oldest.cents().multiply(factor));
            if (after.signum() < 0) {
                debts.addFirst(new Debt(oldest.date(), after.negate().divide(factor)));
                return;
            }
            left = after;
        }
        overpaid = overpaid.add(left);
    }
}
