package org.recoup.importing;

import java.util.List;
import org.joda.money.Money;

/**
 * What an import of a file would do. Nothing is stored when there is a fault, and then there are no lines here either.
 *
 * @param total of the lines that would be added; null where lines have no amounts, or when there is a fault
 * @param faultCount of all faults; the first thousand are listed
 */
public record ImportPreview(
        int rowsRead,
        int linesAdded,
        int linesKnown,
        Money total,
        List<ImportSum> departments,
        List<ImportSum> periods,
        int faultCount,
        List<ImportFault> faults) {}
