package org.recoup.sharing.worth;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.worth.Recoupment.Payment;

/**
 * The claim of a department as days go by: the same as {@link Recoupment#claim()} of each day, but what was settled before is not
 * counted again. It is asked in order of days; what comes back on a day is entered after the claim of that day was asked for.
 */
public final class RunningRecoupment {

    private final TreeMap<LocalDate, BigFraction> toCome = new TreeMap<>();
    private final Balance balance;
    private BigFraction recovered = BigFraction.ZERO;

    /** @param payments in any order; those of a later day than asked for do not count yet */
    public RunningRecoupment(List<Payment> payments, Growth growth) {
        this.balance = new Balance(growth);
        payments.forEach(payment -> toCome.merge(payment.date(), BigFraction.of(payment.cents()), BigFraction::add));
    }

    /**
     * What is still to be recouped on a day and what came back before, in exact cents.
     *
     * @throws org.recoup.sharing.fault.Unshareable when the growth does not know a date
     */
    public BigFraction claim(LocalDate day) {
        while (!toCome.isEmpty() && !toCome.firstKey().isAfter(day)) {
            Map.Entry<LocalDate, BigFraction> paid = toCome.pollFirstEntry();
            balance.change(paid.getKey(), paid.getValue());
        }
        return balance.owed(day).add(recovered);
    }

    /** @param cents below zero when more was given back than came */
    public void recover(LocalDate day, BigFraction cents) {
        balance.change(day, cents.negate());
        recovered = recovered.add(cents);
    }
}
