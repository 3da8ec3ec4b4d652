package org.recoup.sharing.worth;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.money.Apportionment;
import org.recoup.sharing.fault.Unshareable;

/**
 * How much of what a department paid it still has to get back. Each payment grows from its own date; what came back settles the
 * oldest payments first, each at what it had grown to by then. What is more than all that was owed waits at its face value for later
 * payments: an overpaid balance does not earn.
 *
 * @param date up to which, and at the prices of which, all is counted
 * @param unsettled payments or rests of them, oldest first
 * @param recovered up to the date, in exact cents as they were
 * @param overpaid in exact cents, zero where something is unsettled
 */
public record Recoupment(LocalDate date, List<Unsettled> unsettled, BigFraction recovered, BigFraction overpaid) {

    public Recoupment {
        unsettled = List.copyOf(unsettled);
    }

    /** @param cents paid on a date; below zero when more was received back than paid */
    public record Payment(LocalDate date, long cents) {}

    /** @param cents recovered on a date; below zero when more was given back than recovered */
    public record Recovery(LocalDate date, BigFraction cents) {}

    /**
     * What is left of a payment.
     *
     * @param paid date of the payment
     * @param rest not yet settled, in exact cents of that date
     * @param factor by which it has grown since
     */
    public record Unsettled(LocalDate paid, BigFraction rest, BigFraction factor) {

        /** In exact cents of the later date. */
        public BigFraction owed() {
            return rest.multiply(factor);
        }
    }

    /**
     * @param date what comes later is left out
     * @param payments in any order; those of one date count as one
     * @param recoveries in any order; those of one date count as one
     * @throws Unshareable when an amount is too large, or the growth does not know a date
     */
    public static Recoupment at(LocalDate date, List<Payment> payments, List<Recovery> recoveries, Growth growth) {
        SortedMap<LocalDate, BigFraction> paid = new TreeMap<>();
        for (Payment payment : payments) {
            add(paid, date, payment.date(), checked("payments", BigFraction.of(payment.cents())));
        }
        SortedMap<LocalDate, BigFraction> recovered = new TreeMap<>();
        for (Recovery recovery : recoveries) {
            add(recovered, date, recovery.date(), checked("recoveries", recovery.cents()));
        }
        SortedMap<LocalDate, BigFraction> days = new TreeMap<>(paid);
        days.putAll(recovered);
        Balance balance = new Balance(growth);
        for (LocalDate day : days.keySet()) {
            balance.change(day, paid.getOrDefault(day, BigFraction.ZERO));
            balance.change(day, recovered.getOrDefault(day, BigFraction.ZERO).negate());
        }
        BigFraction sum = recovered.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
        return new Recoupment(date, balance.unsettled(date), sum, balance.overpaid());
    }

    /** What is still to be recouped, in exact cents; zero or more. */
    public BigFraction outstanding() {
        return unsettled.stream().map(Unsettled::owed).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** The claim to date: what is still to be recouped and what has been recovered so far, in exact cents. */
    public BigFraction claim() {
        return outstanding().add(recovered);
    }

    private static void add(
            SortedMap<LocalDate, BigFraction> sums, LocalDate last, LocalDate date, BigFraction amount) {
        if (!date.isAfter(last)) {
            sums.merge(date, amount, BigFraction::add);
        }
    }

    private static BigFraction checked(String field, BigFraction cents) {
        if (cents.abs().compareTo(BigFraction.of(Apportionment.LARGEST)) > 0) {
            throw new Unshareable(field, "sharing.amount.large", cents, Apportionment.LARGEST);
        }
        return cents;
    }
}
