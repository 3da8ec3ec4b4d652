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
        assertThat(AmountText.parse(text, POUND)).isEqualTo(Money.parse("GBP " + amount));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250.00|1,250.00|1.25",
                "12,34|12.34|1,234.00",
                "1,23,456.00|123,456.00|12,345,600.00",
                "0,123|0.12|"
            })
    void whatCouldBeTwoAmountsIsRefusedWithBoth(String text, String one, String other) {
        AmountText.Unclear unclear = refusalOf(text);

        if (other != null) {
            assertThat(unclear.code()).isEqualTo("amount.unclear.two");
            assertThat(unclear.values()).containsExactly(text, one, other);
        } else {
            assertThat(unclear.code()).isEqualTo("amount.unclear.one");
        }
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
        assertThat(AmountText.parse("10,000,000,000,000.00", POUND)).isEqualTo(Money.parse("GBP 10000000000000"));
        assertThat(refusalOf("10,000,000,000,000.01").code()).isEqualTo("amount.large");
        assertThat(refusalOf("9".repeat(41)).code()).isEqualTo("amount.form");
    }

    @Test
    void aCurrencyWithoutDecimalsHasNone() {
        assertThat(AmountText.parse("1,234", CurrencyUnit.JPY)).isEqualTo(Money.parse("JPY 1234"));
        assertThat(catchThrowableOfType(AmountText.Unclear.class, () -> AmountText.parse("1.5", CurrencyUnit.JPY))
                        .code())
                .isEqualTo("amount.places");
    }

    @Property
    void whatIsWrittenIsReadBack(
            @ForAll @LongRange(min = -Apportionment.LARGEST, max = Apportionment.LARGEST) long cents) {
        Money amount = Money.ofMinor(POUND, cents);

        assertThat(AmountText.parse(AmountText.format(amount), POUND)).isEqualTo(amount);
    }

    @Property
    void noTextBreaksIt(@ForAll String text) {
        try {
            AmountText.parse(text, POUND);
        } catch (AmountText.Unclear expected) {
            assertThat(expected.code()).startsWith("amount.");
        }
    }

    private static AmountText.Unclear refusalOf(String text) {
        return catchThrowableOfType(AmountText.Unclear.class, () -> AmountText.parse(text, POUND));
    }
}
