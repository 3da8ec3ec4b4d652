package org.recoup.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.worth.Growth;
import org.recoup.sharing.worth.Recoupment.Payment;
import org.recoup.sharing.worth.RunningRecoupment;

/**
 * What the parties had recouped on earlier days, in whole cents, and what they may still recoup. It matters only where a balance
 * grows, by a rate or an index, for then it counts when a part of it came back.
 */
final class Recoveries {

    private final List<String> departments;
    private final SoFar all;
    private final Map<String, BigFraction> total = new HashMap<>();
    private final Map<Growth, Map<String, RunningRecoupment>> balances = new HashMap<>();

    private Recoveries(List<String> departments, SoFar all) {
        this.departments = departments;
        this.all = all;
    }

    /** Runs the terms as they would have run on each earlier day on which savings came in. */
    static Recoveries before(Waterfall terms, SoFar soFar, Joints joints) {
        Recoveries known = new Recoveries(terms.departments(), soFar);
        if (terms.tiers().stream().anyMatch(Claims::grows)) {
            for (LocalDate day : soFar.earlierDays()) {
                known.add(
                        day,
                        new Round(terms, soFar.at(day), joints, known).take().recouped());
            }
        }
        return known;
    }

    // A tier may take a fraction of a cent; what is cut off here counts with the next saving.
    private void add(LocalDate day, Map<String, BigFraction> recoupedToDate) {
        recoupedToDate.forEach((code, exact) -> {
            BigFraction cents = BigFraction.of(Cents.cut(exact, false));
            BigFraction now = cents.subtract(total.getOrDefault(code, BigFraction.ZERO));
            total.put(code, cents);
            balances.values().forEach(byCode -> byCode.get(code).recover(day, now));
        });
    }

    /** All that a party may recoup up to a day, and what it has recouped of it, in exact cents. */
    BigFraction claim(String department, Growth growth, LocalDate day) {
        return balances.computeIfAbsent(growth, this::balances).get(department).claim(day);
    }

    private Map<String, RunningRecoupment> balances(Growth growth) {
        Map<String, List<Payment>> payments = new HashMap<>();
        departments.forEach(code -> payments.put(code, new ArrayList<>()));
        all.recoupable().forEach(paid -> payments.get(paid.department())
                .add(new Payment(all.dayOf(paid), paid.amount().getAmountMinorLong())));
        Map<String, RunningRecoupment> balances = new HashMap<>();
        payments.forEach((code, paid) -> balances.put(code, new RunningRecoupment(paid, growth)));
        return balances;
    }
}
