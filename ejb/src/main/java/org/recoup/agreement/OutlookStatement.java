package org.recoup.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.recoup.sharing.Outlook;
import org.recoup.sharing.joint.StabilityReport;

/**
 * What each party of an agreement would get if all came as expected.
 *
 * @param names of the parties, by code
 * @param years names of the financial years, by first day
 * @param modelled whether the parties said what they could do alone and in groups
 * @param assumedContributions whether nobody has contributed and no contribution is expected yet, so that they are made up
 * @param assumedSavings whether no saving is planned or expected yet, so that they are made up
 */
public record OutlookStatement(
        Outlook outlook,
        Map<String, String> names,
        Map<LocalDate, String> years,
        boolean modelled,
        boolean assumedContributions,
        boolean assumedSavings) {

    /** Null where what departments could do alone is said of other amounts than these. */
    public StabilityReport stability() {
        return outlook.stability().orElse(null);
    }
}
