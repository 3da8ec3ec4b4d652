package org.recoup.importing.reading.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoup.importing.reading.Unreadable;

class StylesTest {

    private static final LocalDate LATEST = LocalDate.of(2027, 5, 31);
    private static final CurrencyUnit POUND = CurrencyUnit.of("GBP");

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "POINT#1,234.56#1234.56",
                "POINT#1'234.56#1234.56",
                "POINT#1’234’567#1234567",
                "POINT#12,34,567.89#1234567.89",
                "POINT#1 234.5#1234.5",
                "POINT#.50#0.50",
                "POINT#(1,234.56)#-1234.56",
                "POINT#−1,234.56#-1234.56",
                "POINT#1,234.56-#-1234.56",
                "POINT#1,234.56 CR#-1234.56",
                "POINT#1,234.56DR#1234.56",
                "POINT#£1,234.56#1234.56",
                "POINT#-$5#-5",
                "POINT#$ -5#-5",
                "POINT#US$ 5#5",
                "POINT#Rs. 1,00,000#100000",
                "POINT#1.2E+06#1200000",
                "COMMA#1.234,56#1234.56",
                "COMMA#1.234.567#1234567",
                "COMMA#1\u00A0234,56#1234.56",
                "COMMA#1\u202F234,56 €#1234.56",
                "COMMA#1 234,50 zł#1234.50",
                "COMMA#kr 1.234,50#1234.50",
                "COMMA#R$ 1.234,50#1234.50",
                "COMMA#SFr. 1'234,50#1234.50",
                "COMMA#12,5-#-12.5",
                "POINT#£(1,234.00)#-1234",
                "POINT#$ (1,234.00)#-1234",
                "POINT#12.-#12",
                "COMMA#12,-#12",
                "POINT#CHF 12.-#12",
                "COMMA#12,- kr#12",
                "POINT#1'234.—#1234",
                "COMMA#1.234,--#1234",
                "POINT#-12.-#-12",
                "POINT#１，２３４．５０#1234.50",
                "POINT#￥１００#100",
                "POINT#（５）#-5",
                "POINT#١٢٣#123"
            })
    void figuresOfManyCountriesAreRead(DecimalSign decimal, String text, BigDecimal number) {
        assertThat(new NumberStyle(decimal).read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "17%#reading.number.percent",
                "1.234,56#reading.number.style",
                "1,23,45#reading.number",
                "1,234,56#reading.number",
                "12,34#reading.number.style",
                "Exempt under section 43#reading.number",
                "1.23457E+11#reading.number.cut",
                "n/a#reading.number",
                "-#reading.number",
                "(-5)#reading.number",
                "1 2 3#reading.number",
                "5.#reading.number",
                "A12#reading.number",
                "12 Smith Street#reading.number"
            })
    void whatIsNoAmountIsRefused(String text, String code) {
        Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> NumberStyle.POINT.read(text));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).contains(text);
    }

    @Test
    void aSignOfManyCountriesIsOursWhenWeAreOneOfThem() {
        for (String code : List.of("USD", "CAD", "MXN")) {
            assertThat(NumberStyle.POINT.figure("$5").in(CurrencyUnit.of(code), null))
                    .isEqualByComparingTo("5");
        }
        assertThat(NumberStyle.POINT.figure("5 kr").in(CurrencyUnit.of("SEK"), null))
                .isEqualByComparingTo("5");
        assertThat(NumberStyle.POINT.figure("US$ 5").in(CurrencyUnit.USD, null)).isEqualByComparingTo("5");
        assertThat(NumberStyle.POINT.figure("5").in(POUND, null)).isEqualByComparingTo("5");
        assertThat(NumberStyle.POINT.figure("$5").in(POUND, "$")).isEqualByComparingTo("5");
        assertThat(catchThrowableOfType(
                                Unreadable.class,
                                () -> NumberStyle.POINT.figure("US$ 5").in(CurrencyUnit.CAD, null))
                        .getMessage())
                .contains("US$", "CAD");
    }

    @Property
    void noTextBreaksAFigure(@ForAll String text) {
        NumberStyle.POINT.readOrNull(text);
        DateStyle.DAY_FIRST.dayOrNull(text);
    }

    @Test
    void aColumnIsLearntFromWhatLeavesNoDoubt() {
        assertThat(NumberStyle.learn(List.of("", "n/a", "1.234", "12", "1.234,50"))
                        .style())
                .isEqualTo(NumberStyle.COMMA);
        assertThat(NumberStyle.learn(List.of("1,234", "0.5")).style()).isEqualTo(NumberStyle.POINT);
        assertThat(NumberStyle.learn(List.of("1,234,567")).style()).isEqualTo(NumberStyle.POINT);
        assertThat(NumberStyle.learn(List.of("0,125")).style()).isEqualTo(NumberStyle.COMMA);
        assertThat(NumberStyle.learn(List.of("1", "20")).doubt()).isEqualTo(Learned.Doubt.INDIFFERENT);
    }

    @Test
    void whatCouldBeEitherIsAsked() {
        Learned<NumberStyle> either = NumberStyle.learn(List.of("12", "1.234", "5.678"));
        assertThat(either).isEqualTo(new Learned<>(null, Learned.Doubt.EITHER, "1.234", "1.234 / 1234"));
        assertThat(NumberStyle.learn(List.of("1.5", "1,5")))
                .isEqualTo(new Learned<>(null, Learned.Doubt.BOTH, "1.5", "1,5"));
    }

    @Test
    void unitsAreExact() {
        assertThat(UnitOfAmount.MILLIONS.amount(new BigDecimal("1.2345678"), "1.2345678", POUND))
                .isEqualTo(Money.parse("GBP 1234567.80"));
        assertThat(UnitOfAmount.CRORE.amount(BigDecimal.ONE, "1", POUND)).isEqualTo(Money.parse("GBP 10000000"));
        assertThat(UnitOfAmount.LAKH.amount(BigDecimal.ONE, "1", POUND)).isEqualTo(Money.parse("GBP 100000"));
        assertThat(catchThrowableOfType(
                                Unreadable.class,
                                () -> UnitOfAmount.THOUSANDS.amount(new BigDecimal("0.000001"), "x", POUND))
                        .code())
                .isEqualTo("reading.amount.places");
        assertThat(catchThrowableOfType(
                                Unreadable.class, () -> UnitOfAmount.BILLIONS.amount(new BigDecimal("1E6"), "x", POUND))
                        .code())
                .isEqualTo("reading.amount.large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "Amount (£m)#MILLIONS",
                "£m#MILLIONS",
                "TOTAL Baseline Whole Life Costs (£m) including Non-Government Costs#MILLIONS",
                "Betrag in Mio. €#MILLIONS",
                "Spend, EUR mn#MILLIONS",
                "Amount (m)#MILLIONS",
                "Amount £000#THOUSANDS",
                "£'000#THOUSANDS",
                "Amount ('000s)#THOUSANDS",
                "Betrag T€#THOUSANDS",
                "TEUR#THOUSANDS",
                "k€#THOUSANDS",
                "金額(千円)#THOUSANDS",
                "тыс. руб.#THOUSANDS",
                "Outlay (Rs. lakh)#LAKH",
                "Outlay (Rs. Cr)#CRORE",
                "Outlay in crores#CRORE",
                "£bn#BILLIONS",
                "Amount#",
                "Amount (£)#",
                "Amount CR#",
                "Account 000#",
                "m#MILLIONS",
                "Team M#",
                "Net amount in EUR#"
            })
    void headingsSayWhatOneStandsFor(String heading, UnitOfAmount unit) {
        assertThat(UnitOfAmount.named(heading)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "DAY_FIRST#2026-03-31#2026-03-31",
                "DAY_FIRST#31/12/2026#2026-12-31",
                "DAY_FIRST#3.4.26#2026-04-03",
                "MONTH_FIRST#12/31/2026#2026-12-31",
                "MONTH_FIRST#03.04.2026#2026-04-03",
                "MONTH_FIRST#4/3/2026 2:30 PM#2026-04-03",
                "DAY_FIRST#2026/12/31#2026-12-31",
                "DAY_FIRST#20261231#2026-12-31",
                "DAY_FIRST#31 Dec 2026#2026-12-31",
                "DAY_FIRST#31-DEC-26#2026-12-31",
                "MONTH_FIRST#December 31st, 2026#2026-12-31",
                "DAY_FIRST#Thursday, 31 December 2026#2026-12-31",
                "DAY_FIRST#1er août 2026#2026-08-01",
                "DAY_FIRST#31. März 2026#2026-03-31",
                "DAY_FIRST#31 de diciembre de 2026#2026-12-31",
                "DAY_FIRST#5 мая 2026#2026-05-05",
                "DAY_FIRST#5 мая 2026 г.#2026-05-05",
                "DAY_FIRST#5 мая 2026 года#2026-05-05",
                "DAY_FIRST#13052025#2025-05-13",
                "MONTH_FIRST#05132025#2025-05-13",
                "DAY_FIRST#20122011#2011-12-20",
                "DAY_FIRST#2026年3月31日#2026-03-31",
                "DAY_FIRST#2026-03-31T10:00:00Z#2026-03-31",
                "SERIAL#46112#2026-03-31"
            })
    void daysAreRead(DateStyle style, String text, LocalDate day) {
        assertThat(style.day(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "31/02/2026#reading.date",
                "12/31/2026#reading.date.style",
                "Dec-26#reading.date.month",
                "Q1 2026#reading.date.quarter",
                "5 lip 2026#reading.date.month.name",
                "1 listopada 2026#reading.date.month.name",
                "srp 5, 2026#reading.date.month.name",
                "soon#reading.date"
            })
    void whatIsNoDayIsRefused(String text, String code) {
        assertThat(catchThrowableOfType(Unreadable.class, () -> DateStyle.DAY_FIRST.day(text))
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Dec-26", "2026-12", "12/2026", "December 2026", "dic. 2026", "202612", "31.12.2026", "2026 Dec"
            })
    void monthsAreRead(String text) {
        assertThat(DateStyle.DAY_FIRST.month(text)).isEqualTo(YearMonth.of(2026, 12));
    }

    @Test
    void oneDayAfterTheTwelfthDecides() {
        assertThat(DateStyle.learn(List.of("03/04/2026", "13/01/2026"), LATEST).style())
                .isEqualTo(DateStyle.DAY_FIRST);
        assertThat(DateStyle.learn(List.of("03/04/2026", "01/13/2026"), LATEST).style())
                .isEqualTo(DateStyle.MONTH_FIRST);
        assertThat(DateStyle.learn(List.of("03/04/2026"), LATEST))
                .isEqualTo(new Learned<>(null, Learned.Doubt.EITHER, "03/04/2026", "2026-04-03 / 2026-03-04"));
        assertThat(DateStyle.learn(List.of("01/13/2026", "13/01/2026"), LATEST).doubt())
                .isEqualTo(Learned.Doubt.BOTH);
        assertThat(DateStyle.learn(List.of("46112", "46113"), LATEST).style()).isEqualTo(DateStyle.SERIAL);
        assertThat(DateStyle.learn(List.of("2026-03-04"), LATEST).doubt()).isEqualTo(Learned.Doubt.INDIFFERENT);
    }

    @Test
    void threePairsMayBeginWithTheYearAndAreAsked() {
        assertThat(DateStyle.learn(List.of("25/05/13", "25/06/02"), LATEST))
                .isEqualTo(new Learned<>(null, Learned.Doubt.EITHER, "25/05/13", "2013-05-25 / 2025-05-13"));
        assertThat(DateStyle.learn(List.of("25/05/13", "25/05/31"), LATEST).style())
                .isEqualTo(DateStyle.YEAR_FIRST);
        assertThat(DateStyle.learn(List.of("25/05/13", "31/05/13"), LATEST).style())
                .isEqualTo(DateStyle.DAY_FIRST);
        assertThat(DateStyle.learn(List.of("13/05/25", "14/05/25", "02/05/25", "20/06/25"), LATEST)
                        .style())
                .isEqualTo(DateStyle.DAY_FIRST);
        assertThat(DateStyle.learn(List.of("25/05/31", "31/05/25"), LATEST).doubt())
                .isEqualTo(Learned.Doubt.BOTH);
        assertThat(DateStyle.YEAR_FIRST.day("25/05/13")).isEqualTo(LocalDate.of(2025, 5, 13));
        assertThat(DateStyle.YEAR_FIRST.day("2025-05-13")).isEqualTo(LocalDate.of(2025, 5, 13));
        assertThat(DateStyle.YEAR_FIRST.dayOrNull("13/05/2025")).isNull();
    }
}
