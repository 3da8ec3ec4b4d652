package org.recoup.importing;

import org.recoup.importing.reading.style.Figure;
import org.recoup.importing.reading.style.UnitOfAmount;

/**
 * What stands behind the figures of a column. CR beside DR means below zero; alone, or where one counts in rupees or lakh, it may as well
 * mean crores, and a person has to say which.
 */
final class CreditMarks {

    private String credit = "";
    private boolean debit;
    private boolean indian;

    void see(Figure figure, UnitOfAmount unit) {
        if (figure.side() == Figure.Side.CREDIT) {
            credit = credit.isEmpty() ? figure.text() : credit;
            indian |= figure.isInRupees() || unit == UnitOfAmount.LAKH || unit == UnitOfAmount.CRORE;
        }
        debit |= figure.side() == Figure.Side.DEBIT;
    }

    void ask(String column, FaultList faults) {
        if (!credit.isEmpty() && (!debit || indian)) {
            faults.add(ImportFault.ofFile("import.numbers.credit", credit, column));
        }
    }
}
