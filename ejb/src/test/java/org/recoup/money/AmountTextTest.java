package org.recoup.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

    private static final CurrencyUnit POUND = CurrencyUnit.of("GBP");
    private static final FigureStyle BRITISH = new FigureStyle('.', ',', 3);
    private static final FigureStyle GERMAN = new FigureStyle(',', '.', 3);
    private static final FigureStyle FRENCH = new FigureStyle(',', '\u202F', 3);
    private static final FigureStyle SWISS = new FigureStyle('.', '\u2019', 3);
    private static final FigureStyle INDIAN = new FigureStyle('.', ',', 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.56|1234.56",
                "1,234.56|1234.56",
                "-1,234.56|-1234.56",
                "\u22121,234.56|-1234.56",
                "(1,234.56)|-1234.56",
                "1234.5|1234.50",
                "1,234|1234.00",
                "0|0.00",
                "0.05|0.05",
                "12,345,678|12345678.00",
                "' 7 '|7.00",
                "1 234|1234.00",
                "1 234 567,89|1234567.89",
                "1\u00A0234.56|1234.56",
                "1\u202F234,56|1234.56",
                "1'234'567.50|1234567.50",
                "1’234.50|1234.50",
                "1.234,56|1234.56",
                "1.234.567,89|1234567.89",
                "1,234.56-|-1234.56",
                "£12|12.00",
                "-£1,234.56|-1234.56",
                "£-1,234.56|-1234.56",
                "(£12)|-12.00",
                "12.50 GBP|12.50",
                "gbp 12.50|12.50"
            })
    void whatPeopleTypeIsRead(String text, String amount) {
        assertThat(AmountText.parse(text, POUND, BRITISH)).isEqualTo(Money.parse("GBP " + amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.230|1.23|1,230.00", "-1.500|-1.50|-1,500.00", "(12.340)|-12.34|-12,340.00"})
    void whatCouldBeTwoAmountsIsRefusedWithBoth(String text, String one, String other) {
        AmountText.Unclear unclear = refusalOf(text);

        assertThat(unclear.code()).isEqualTo("amount.unclear.two");
        assertThat(unclear.values()).containsExactly(text, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5|1.50",
                "12,34|12.34",
                "-1,5|-1.50",
                "1234,56|1,234.56",
                "1.250.00|1,250.00",
                "1,23,456.00|123,456.00",
                "1.234.567|1,234,567.00",
                "0,123|123.00"
            })
    void noReadingMovesASeparator(String text, String only) {
        assertThat(refusalOf(text).code()).isEqualTo("amount.unclear.one");
        assertThat(refusalOf(text).values()).containsExactly(text, only);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,5|1234.50",
                "12,34|12.34",
                "1.234,56|1234.56",
                "1.234|1234.00",
                "1.234.567|1234567.00",
                "-1.234,5|-1234.50",
                "(1.234,56)|-1234.56",
                "1,234.56|1234.56",
                "1234.56|1234.56",
                "12.34|12.34",
                "1,234,567|1234567.00",
                "1 234,56|1234.56",
                "1'234.50|1234.50",
                "12,50 GBP|12.50"
            })
    void aPlaceOfCommasReadsItsOwnWayAndWhatElseHasOneReading(String text, String amount) {
        assertThat(AmountText.parse(text, POUND, GERMAN)).isEqualTo(Money.parse("GBP " + amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,34|12.34",
                "1\u202F234,5|1234.50",
                "1 234|1234.00",
                "1,234.56|1234.56",
                "1.234,56|1234.56",
                "1234.56|1234.56"
            })
    void aPlaceOfSpacesToo(String text, String amount) {
        assertThat(AmountText.parse(text, POUND, FRENCH)).isEqualTo(Money.parse("GBP " + amount));
    }

    @ParameterizedTest
    @CsvSource({"'12,34,567.50', 1234567.50", "'1,234,567.50', 1234567.50", "'1,23,456', 123456", "'123,456', 123456"})
    void groupsOfTwoAreReadWhereTheyAreWritten(String text, String amount) {
        assertThat(AmountText.parse(text, POUND, INDIAN)).isEqualTo(Money.parse("GBP " + amount));
    }

    @Test
    void whatIsAskedIsWrittenAsThePlaceWritesIt() {
        assertThat(refusalOf("1,234", GERMAN)).containsExactly("1,234", "1.234,00");
        assertThat(refusalOf("1,230", GERMAN)).containsExactly("1,230", "1,23", "1.230,00");
        assertThat(refusalOf("1.234", FRENCH)).containsExactly("1.234", "1\u202F234,00");
        assertThat(refusalOf("12,5", SWISS)).containsExactly("12,5", "12.50");
        assertThat(refusalOf("1.234", SWISS)).containsExactly("1.234", "1\u2019234.00");
        assertThat(refusalOf("10.000.000.000.000,01", GERMAN))
                .containsExactly("10.000.000.000.000,01", "10.000.000.000.000,00");
    }

    @Test
    void theLongestSignOfACurrencyIsTakenOffFirst() {
        assertThat(AmountText.parse("12.50 US$", CurrencyUnit.USD, BRITISH)).isEqualTo(Money.parse("USD 12.50"));
        assertThat(AmountText.parse("US$12.50", CurrencyUnit.USD, BRITISH)).isEqualTo(Money.parse("USD 12.50"));
    }

    @Test
    void aPointBeforeThreeFiguresIsRefusedWithWhatToType() {
        assertThat(refusalOf("1.234").code()).isEqualTo("amount.unclear.one");
        assertThat(refusalOf("1.234").values()).containsExactly("1.234", "1,234.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "()", "abc", "$12", "12 34", "1 2345", "1e5", "--1", "-1-", "-(1)", "£", "£ £1", ".5", "٣",
                "NaN"
            })
    void whatIsNoAmountIsRefused(String text) {
        assertThat(refusalOf(text).code()).isEqualTo("amount.form");
    }

    @Test
    void moreDecimalsThanTheCurrencyHasAreRefused() {
        assertThat(refusalOf("1234.567").code()).isEqualTo("amount.places");
        assertThat(refusalOf("1,234.567").code()).isEqualTo("amount.places");
    }

    @Test
    void theLargestAmountHasALimit() {
        assertThat(AmountText.parse("10,000,000,000,000.00", POUND, BRITISH))
                .isEqualTo(Money.parse("GBP 10000000000000"));
        assertThat(refusalOf("10,000,000,000,000.01").code()).isEqualTo("amount.large");
        assertThat(refusalOf("9".repeat(41)).code()).isEqualTo("amount.form");
    }

    @Test
    void aCurrencyWithoutDecimalsHasNone() {
        assertThat(AmountText.parse("1,234", CurrencyUnit.JPY, BRITISH)).isEqualTo(Money.parse("JPY 1234"));
        assertThat(catchThrowableOfType(
                                AmountText.Unclear.class, () -> AmountText.parse("1.5", CurrencyUnit.JPY, BRITISH))
                        .code())
                .isEqualTo("amount.places");
    }

    @Property
    void whatIsWrittenIsReadBack(
            @ForAll @LongRange(min = -Apportionment.LARGEST, max = Apportionment.LARGEST) long cents) {
        Money amount = Money.ofMinor(POUND, cents);

        assertThat(AmountText.parse(AmountText.format(amount, BRITISH), POUND, BRITISH))
                .isEqualTo(amount);
    }

    @Property
    void noTextBreaksIt(@ForAll String text) {
        try {
            AmountText.parse(text, POUND, BRITISH);
        } catch (AmountText.Unclear expected) {
            assertThat(expected.code()).startsWith("amount.");
        }
    }

    private static java.util.List<Object> refusalOf(String text, FigureStyle style) {
        return catchThrowableOfType(AmountText.Unclear.class, () -> AmountText.parse(text, POUND, style))
                .values();
    }

    private static AmountText.Unclear refusalOf(String text) {
        return catchThrowableOfType(AmountText.Unclear.class, () -> AmountText.parse(text, POUND, BRITISH));
    }
}
