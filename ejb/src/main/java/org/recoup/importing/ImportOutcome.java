package org.recoup.importing;

import org.joda.money.Money;

/**
 * What a check found, or what was stored.
 *
 * @param rowsRead rows with values below the header, those left out by the mapping included
 * @param rowsFaulty rows with an error, none of whose lines count here
 * @param linesKnown lines that an earlier import added
 * @param total of the added lines; null where lines have no amounts
 */
record ImportOutcome(
        int rowsRead,
        int rowsFaulty,
        int errors,
        int warnings,
        int linesAdded,
        int linesKnown,
        Money total,
        ImportSums sums,
        Integer onBehalfOf) {}
