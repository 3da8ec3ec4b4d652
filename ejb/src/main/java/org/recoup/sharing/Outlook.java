package org.recoup.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.Money;
import org.recoup.sharing.Facts.Given;
import org.recoup.sharing.Facts.Paid;
import org.recoup.sharing.Facts.Saving;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.joint.StabilityReport;

/**
 * What each party would get if all came as expected: money in, money back, and in which year it has its money back.
 *
 * @param years by their first days, ascending
 * @param lines in order of codes
 * @param sharing of all years together
 * @param stability whether anyone would do better to walk away; empty where what departments could do alone is said of other amounts
 */
public record Outlook(List<LocalDate> years, List<Line> lines, Sharing sharing, Optional<StabilityReport> stability) {

    /**
     * One party's deal.
     *
     * @param net money back less money in
     * @param landed in its own budget
     * @param byYear money back, year by year
     * @param paidBack the first year at whose end it has got back what it put in; null when it never does
     */
    public record Line(
            String department,
            Money moneyIn,
            Money moneyBack,
            Money net,
            Money landed,
            List<Money> byYear,
            LocalDate paidBack) {}

    public Outlook {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
    }

    /**
     * @param contributions in all, by party; they are paid at the start
     * @param savings by year, dated by its first day; at least one
     * @throws org.recoup.sharing.fault.Unshareable when the terms cannot be applied to them
     */
    public static Outlook of(Waterfall terms, List<Given> contributions, List<Saving> savings) {
        SortedSet<LocalDate> years = years(savings);
        for (int i = 0; i < contributions.size(); i++) {
            Gaps.refuse("contributions[" + i + "]", contributions.get(i));
        }
        List<Paid> paid = contributions.stream()
                .map(given -> new Paid(years.first(), given.department(), given.amount()))
                .toList();
        List<Sharing> toDate = new ArrayList<>();
        for (LocalDate year : years) {
            List<Saving> soFar = savings.stream()
                    .filter(saving -> !saving.on().isAfter(year))
                    .toList();
            toDate.add(terms.share(new Facts(year, soFar, paid, List.of())));
        }
        List<LocalDate> ordered = List.copyOf(years);
        Sharing all = toDate.get(toDate.size() - 1);
        Facts facts = new Facts(years.last(), savings, paid, List.of());
        return new Outlook(
                ordered,
                terms.departments().stream()
                        .map(code -> line(code, ordered, toDate, contributions, savings))
                        .toList(),
                all,
                terms.joint() != null && terms.joint().hasGame()
                        ? StabilityOfSharing.of(terms, facts, all)
                        : StabilityOfSharing.allTogether(terms, facts, all));
    }

    private static SortedSet<LocalDate> years(List<Saving> savings) {
        if (savings.isEmpty()) {
            throw new Unshareable("savings", "sharing.savings.none");
        }
        SortedSet<LocalDate> years = new TreeSet<>();
        for (int i = 0; i < savings.size(); i++) {
            Gaps.refuse("savings[" + i + "]", savings.get(i));
            Gaps.refuse("savings[" + i + "].on", savings.get(i).on());
            years.add(savings.get(i).on());
        }
        return years;
    }

    private static Line line(
            String code, List<LocalDate> years, List<Sharing> toDate, List<Given> contributions, List<Saving> savings) {
        Money none = Money.zero(toDate.get(0).pool().getCurrencyUnit());
        Money in = contributions.stream()
                .filter(given -> given.department().equals(code))
                .map(Given::amount)
                .reduce(none, Money::plus);
        Money landed = savings.stream()
                .filter(saving -> code.equals(saving.department()))
                .map(Saving::amount)
                .reduce(none, Money::plus);
        List<Money> byYear = new ArrayList<>();
        LocalDate paidBack = null;
        Money before = none;
        for (int i = 0; i < years.size(); i++) {
            Money back = toDate.get(i).of(code).toDate();
            byYear.add(back.minus(before));
            before = back;
            // What it must give up again later is not paid back yet.
            paidBack = back.isLessThan(in) ? null : paidBack == null ? years.get(i) : paidBack;
        }
        return new Line(code, in, before, before.minus(in), landed, byYear, in.isPositive() ? paidBack : null);
    }
}
