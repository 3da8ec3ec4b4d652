package org.recoup.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.agreement.OutlookStatement;
import org.recoup.sharing.Outlook;

/**
 * What each party would get if all came as expected.
 *
 * @param savings expected in all
 * @param years names of the financial years, by first day
 * @param assumedContributions whether contributions are made up, because there are none yet
 * @param assumedSavings whether savings are made up, because none are planned yet
 * @param stability whether anyone would do better to walk away; null where that cannot be said
 */
public record OutlookAnswer(
        Money savings,
        List<Outlook.Line> lines,
        Map<LocalDate, String> years,
        boolean assumedContributions,
        boolean assumedSavings,
        StabilityAnswer stability) {

    static OutlookAnswer of(OutlookStatement statement) {
        return new OutlookAnswer(
                statement.outlook().sharing().pool(),
                statement.outlook().lines(),
                statement.years(),
                statement.assumedContributions(),
                statement.assumedSavings(),
                StabilityAnswer.of(statement.stability()));
    }
}
