package org.recoup.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.recoup.sharing.fault.Unshareable;

/** The facts up to a day, added up: what is to be shared, and what each party paid and saw landing. */
final class SoFar {

    private final Facts facts;
    private final LocalDate on;
    private final List<Facts.Saving> savings;
    private final List<Facts.Paid> paid;

    /** @param facts that were checked */
    SoFar(Facts facts) {
        this(facts, facts.on(), facts.savings(), facts.paid());
    }

    private SoFar(Facts facts, LocalDate on, List<Facts.Saving> savings, List<Facts.Paid> paid) {
        this.facts = facts;
        this.on = on;
        this.savings = savings;
        this.paid = paid;
    }

    /** The same facts as they were on an earlier day. */
    SoFar at(LocalDate day) {
        return new SoFar(
                facts,
                day,
                savings.stream()
                        .filter(saving -> !dated("savings", saving.on()).isAfter(day))
                        .toList(),
                paid.stream()
                        .filter(payment -> !dated("paid", payment.on()).isAfter(day))
                        .toList());
    }

    /** The days before the last on which savings came in. */
    SortedSet<LocalDate> earlierDays() {
        SortedSet<LocalDate> days = new TreeSet<>();
        savings.forEach(saving -> days.add(dated("savings", saving.on())));
        return days.headSet(day());
    }

    /** @throws Unshareable when no day is given and a term asks for one */
    LocalDate day() {
        return dated("on", on);
    }

    BigFraction pool() {
        return sum(savings.stream().map(Facts.Saving::amount).toList());
    }

    /** Savings up to a day, that day included. */
    BigFraction poolUntil(LocalDate last) {
        return sum(savings.stream()
                .filter(saving -> !dated("savings", saving.on()).isAfter(last))
                .map(Facts.Saving::amount)
                .toList());
    }

    /** @throws Unshareable when a saving does not say where it landed */
    Map<String, BigFraction> landed() {
        Map<String, BigFraction> landed = new TreeMap<>();
        for (int i = 0; i < savings.size(); i++) {
            Facts.Saving saving = savings.get(i);
            if (saving.department() == null) {
                throw new Unshareable("savings[" + i + "].department", "sharing.landing.unknown");
            }
            landed.merge(saving.department(), cents(saving.amount()), BigFraction::add);
        }
        return landed;
    }

    List<Facts.Paid> paid() {
        return paid;
    }

    /** @throws Unshareable when it has none, and a term asks for it */
    LocalDate dayOf(Facts.Paid payment) {
        return dated("paid", payment.on());
    }

    /** What may be recouped: contributions, less what was had back under earlier terms. */
    List<Facts.Paid> recoupable() {
        List<Facts.Paid> recoupable = new ArrayList<>(paid);
        for (Facts.Paid before : facts.returned()) {
            if (before.on() == null || on == null || !before.on().isAfter(on)) {
                recoupable.add(new Facts.Paid(
                        before.on(), before.department(), before.amount().negated()));
            }
        }
        return recoupable;
    }

    Map<String, BigFraction> contributed() {
        return sums(paid);
    }

    static Map<String, BigFraction> sums(List<Facts.Paid> payments) {
        Map<String, BigFraction> contributed = new TreeMap<>();
        payments.forEach(payment -> contributed.merge(payment.department(), cents(payment.amount()), BigFraction::add));
        return contributed;
    }

    static BigFraction cents(Money amount) {
        return BigFraction.of(amount.getAmountMinorLong());
    }

    private static BigFraction sum(List<Money> amounts) {
        return BigFraction.of(
                amounts.stream().mapToLong(Money::getAmountMinorLong).sum());
    }

    private static LocalDate dated(String field, LocalDate day) {
        if (day == null) {
            throw new Unshareable(field, "sharing.date.missing");
        }
        return day;
    }
}
