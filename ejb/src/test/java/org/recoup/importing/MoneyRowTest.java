package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyRowTest {

    private static final int APRIL = 4;

    private final FaultList faults = new FaultList();

    private MoneyRow row(PeriodRule rule, String year, String month, String amount) {
        Definition definition = new Definition(
                ",",
                Map.of(
                        "project", new Source(null, "P"),
                        "department", new Source(null, "D"),
                        "year", new Source("y", null),
                        "month", new Source("m", null),
                        "date", new Source("y", null)),
                List.of(),
                List.of(new AmountColumn("a", "STAFF")),
                rule);
        Table table = Table.read(
                        ("y,m,a\n" + year + "," + month + ",\"" + amount + "\"\n").getBytes(StandardCharsets.UTF_8),
                        ',',
                        faults)
                .orElseThrow();
        return MoneyRow.all(table, ImportTarget.COSTS, definition, APRIL, faults)
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCIAL_YEAR_AND_MONTH,2020,03,2021-03",
        "FINANCIAL_YEAR_AND_MONTH,2020,4,2020-04",
        "FINANCIAL_YEAR_AND_MONTH,2020-21,12,2020-12",
        "FINANCIAL_YEAR_AND_MONTH,2020/2021,1,2021-01",
        "CALENDAR_YEAR_AND_MONTH,2020,03,2020-03",
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
        "DATE,2020,",
        "DATE,31/03/2020,",
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
    @ValueSource(strings = {"", " ", "0", "0.00", "-0"})
    void blankAndZeroAmountsMakeNoLine(String amount) {
        assertThat(row(PeriodRule.DATE, "2020-03", "", amount).amounts()).isEmpty();
        assertThat(faults.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,000.00", "1E5", "(5)", "5 GBP", "1.000", "0.001", "1.", ".5", "+5", "--5", "10000000000000.01"
            })
    void whatIsNoAmountIsNeverGuessed(String amount) {
        assertThat(row(PeriodRule.DATE, "2020-03", "", amount).amounts()).isEmpty();
        assertThat(faults.list())
                .singleElement()
                .returns(amount, ImportFault::value)
                .returns("a", ImportFault::column)
                .returns(2, ImportFault::row);
    }

    @Test
    void aDocumentDateThatIsNotGivenIsLeftToThePeriod() {
        assertThat(row(PeriodRule.DATE, "2020-03-15", "", "1").documentDate()).isNull();
    }
}
