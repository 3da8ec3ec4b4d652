package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoup.importing.reading.Column;
import org.recoup.importing.reading.ColumnLetters;
import org.recoup.importing.reading.Kind;
import org.recoup.importing.reading.Row;

class MoneyRowTest {

    private static final int APRIL = 4;

    private final FaultList faults = new FaultList();

    private MoneyRow row(PeriodRule rule, String year, String month, String amount) {
        Definition definition = Definition.of(
                Map.of(
                        "project", new Source(null, "P"),
                        "department", new Source(null, "D"),
                        "year", new Source("y", null),
                        "month", new Source("m", null),
                        "date", new Source("y", null)),
                List.of(new AmountColumn("a", "STAFF")),
                rule);
        Columns columns = new Columns(List.of(column(0, "y"), column(1, "m"), column(2, "a")));
        Row row = new Row(2, List.of(year, month, amount), List.of(Kind.TEXT, Kind.TEXT, Kind.TEXT), 0);
        RowReader reader =
                new RowReader(columns, row, definition, Styles.of(definition, LocalDate.of(2026, 5, 31)), faults);
        return MoneyRow.read(reader, ImportTarget.COSTS, definition, APRIL);
    }

    private static Column column(int index, String name) {
        return new Column(index, ColumnLetters.of(index), name, name, "");
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCIAL_YEAR_AND_MONTH,2020,03,2021-03",
        "FINANCIAL_YEAR_AND_MONTH,2020,4,2020-04",
        "FINANCIAL_YEAR_AND_MONTH,2020-21,12,2020-12",
        "FINANCIAL_YEAR_AND_MONTH,2020/2021,1,2021-01",
        "CALENDAR_YEAR_AND_MONTH,2020,03,2020-03",
        "CALENDAR_YEAR_AND_MONTH,2020.0,12.0,2020-12",
        "CALENDAR_YEAR_AND_MONTH,2020,Mai,2020-05",
        "FINANCIAL_YEAR_AND_MONTH,2020-21,Apr,2020-04",
        "FINANCIAL_YEAR_AND_MONTH,FY2020/21,March,2021-03",
        "FINANCIAL_YEAR_AND_PERIOD,2020,1,2020-04",
        "FINANCIAL_YEAR_AND_PERIOD,2020-21,12.0,2021-03",
        "FINANCIAL_YEAR_AND_PERIOD,2020-21,P03,2020-06",
        "FINANCIAL_YEAR_AND_PERIOD,2025-26 P03,2025-26 P03,2025-06",
        "FINANCIAL_YEAR_AND_PERIOD,2025-26,Period 10,2026-01",
        "DATE,2020-03,,2020-03",
        "DATE,2020-03-31,,2020-03",
    })
    void theMonthFollowsTheRule(PeriodRule rule, String year, String month, String expected) {
        assertThat(row(rule, year, month == null ? "" : month, "1").month()).hasToString(expected);
        assertThat(faults.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCIAL_YEAR_AND_MONTH,2020,13",
        "FINANCIAL_YEAR_AND_MONTH,2020,",
        "FINANCIAL_YEAR_AND_MONTH,2020-22,1",
        "FINANCIAL_YEAR_AND_MONTH,20,1",
        "FINANCIAL_YEAR_AND_MONTH,FY2026,1",
        "FINANCIAL_YEAR_AND_PERIOD,FY2026,1",
        "FINANCIAL_YEAR_AND_MONTH,2020,P03",
        "FINANCIAL_YEAR_AND_MONTH,2020,listopad",
        "FINANCIAL_YEAR_AND_PERIOD,2020,13",
        "FINANCIAL_YEAR_AND_PERIOD,2020,P13",
        "FINANCIAL_YEAR_AND_PERIOD,2020,April",
        "CALENDAR_YEAR_AND_MONTH,2026-27,4",
        "CALENDAR_YEAR_AND_MONTH,FY2026,4",
        "DATE,2020,",
        "DATE,2020-02-30,",
    })
    void whatIsNoMonthIsOneFault(PeriodRule rule, String year, String month) {
        assertThat(row(rule, year, month == null ? "" : month, "1").month()).isNull();
        assertThat(faults.count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1,100", "-0.5,-50", "25000000.00,2500000000", "007.10,710", "10000000000000,1000000000000000"})
    void amountsAreExact(String amount, long cents) {
        assertThat(row(PeriodRule.DATE, "2020-03", "", amount).amounts())
                .singleElement()
                .satisfies(line -> assertThat(line.money().getAmountMinorLong()).isEqualTo(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "0.00", "-0", "-", "$ -", "£-", "- €", "—"})
    void blankAndZeroAmountsMakeNoLine(String amount) {
        assertThat(row(PeriodRule.DATE, "2020-03", "", amount).amounts()).isEmpty();
        assertThat(faults.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,000.00|100000", "(5)|-500", "5 GBP|500", "£5.50|550", "5-|-500", "-|0", "1 234 567.89|123456789"
            })
    void amountsAreReadAsPeopleWriteThem(String amount, long cents) {
        assertThat(row(PeriodRule.DATE, "2020-03", "", amount).amounts().stream()
                        .mapToLong(line -> line.money().getAmountMinorLong())
                        .sum())
                .isEqualTo(cents);
        assertThat(faults.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "5 apples", "--5", "1,00.0", "5%", "10000000000000.01", "see note"})
    void whatIsNoAmountIsNeverGuessed(String amount) {
        assertThat(row(PeriodRule.DATE, "2020-03", "", amount).amounts()).isEmpty();
        assertThat(faults.list())
                .singleElement()
                .returns(amount, ImportFault::value)
                .returns("a", ImportFault::column)
                .returns(2, ImportFault::row);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD 10.50|USD",
                "¥300|¥",
                "€ 1,234.56|€",
                "$1,000.00|$",
                "300円|円",
                "5 kr|kr",
                "₹ 1,00,000|₹",
                "-12 EUR|EUR",
                "₫5|₫"
            })
    void moneyOfAnotherCountryIsNeverTakenForOurs(String amount, String currency) {
        assertThat(row(PeriodRule.DATE, "2020-03", "", amount).amounts()).isEmpty();
        assertThat(faults.list())
                .singleElement()
                .returns("reading.number.currency", ImportFault::code)
                .returns("a", ImportFault::column)
                .returns(List.of(amount, currency, "GBP"), ImportFault::values);
    }

    @Test
    void aDocumentDateThatIsNotGivenIsLeftToThePeriod() {
        assertThat(row(PeriodRule.DATE, "2020-03-15", "", "1").documentDate()).isNull();
    }
}
