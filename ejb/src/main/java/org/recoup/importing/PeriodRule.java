package org.recoup.importing;

import java.time.YearMonth;
import java.util.List;

/** How the columns of a row name a month. */
public enum PeriodRule {
    /** The year is the one in which the financial year starts: 2020 with month 03 is March 2021 when years start in April. */
    FINANCIAL_YEAR_AND_MONTH(List.of(ImportField.YEAR, ImportField.MONTH)),
    CALENDAR_YEAR_AND_MONTH(List.of(ImportField.YEAR, ImportField.MONTH)),
    /** Like the first, but months are numbered from the first one of the year: 2020 with P12 is March 2021 when years start in April. */
    FINANCIAL_YEAR_AND_PERIOD(List.of(ImportField.YEAR, ImportField.MONTH)),
    /** One column with a day or a month, such as 2026-08-31 or 2026-08. */
    DATE(List.of(ImportField.DATE)),
    /** One column with a financial year, for what may count in a year as a whole. */
    FINANCIAL_YEAR(List.of(ImportField.FINANCIAL_YEAR));

    private final List<ImportField> fields;

    PeriodRule(List<ImportField> fields) {
        this.fields = fields;
    }

    public List<ImportField> fields() {
        return fields;
    }

    boolean isOfFinancialYear() {
        return this == FINANCIAL_YEAR_AND_MONTH || this == FINANCIAL_YEAR_AND_PERIOD;
    }

    /**
     * @param month of the calendar, or number of the period where the rule counts so
     * @param yearStartMonth month in which the financial year starts, 1 to 12
     */
    YearMonth month(int year, int month, int yearStartMonth) {
        if (this == FINANCIAL_YEAR_AND_PERIOD) {
            return YearMonth.of(year, yearStartMonth).plusMonths(month - 1L);
        }
        boolean nextYear = this == FINANCIAL_YEAR_AND_MONTH && month < yearStartMonth;
        return YearMonth.of(nextYear ? year + 1 : year, month);
    }
}
