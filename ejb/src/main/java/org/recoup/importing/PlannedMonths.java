package org.recoup.importing;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.recoup.budget.PlannedLine;
import org.recoup.importing.Calendar.When;
import org.recoup.money.Apportionment;
import org.recoup.platform.HouseCurrency;

/** A line of a plan by months: its own, or evenly over those of its year. */
final class PlannedMonths {

    private static final int MONTHS = 12;

    private PlannedMonths() {}

    static List<PlannedLine> of(MoneyLine line) {
        When when = line.when();
        if (when.startsOn().plusMonths(1).isAfter(when.endsOn())) {
            return List.of(planned(line, YearMonth.from(when.startsOn()), line.amount()));
        }
        Map<String, BigInteger> evenly = new TreeMap<>();
        for (int i = 0; i < MONTHS; i++) {
            evenly.put(YearMonth.from(when.startsOn().plusMonths(i)).toString(), BigInteger.ONE);
        }
        List<PlannedLine> months = new ArrayList<>();
        Apportionment.divide(line.amount().getAmountMinorLong(), evenly)
                .forEach(part ->
                        months.add(planned(line, YearMonth.parse(part.code()), HouseCurrency.ofCents(part.cents()))));
        return months;
    }

    private static PlannedLine planned(MoneyLine line, YearMonth month, Money amount) {
        return new PlannedLine(
                line.project().code(), line.department().code(), line.category().code(), month, amount);
    }
}
