package org.recoup.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoup.money.AmountText;
import org.recoup.money.Apportionment;

class HouseLocaleTest {

    private static final String[] TAGS = {
        "en-GB", "en-US", "de-DE", "de-AT", "de-CH", "fr-FR", "fr-CH", "en-IN", "hi-IN", "sv-SE", "en-ZA", "es-ES",
        "ar-EG", "fa-IR", "ja-JP", "pt-BR", "de"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB|1,234,567.50|14 August 2026|14/08/2026",
                "en-US|1,234,567.50|August 14, 2026|08/14/2026",
                "de-DE|1.234.567,50|14 August 2026|14.08.2026",
                "fr-CH|1\u202F234\u202F567.50|14 August 2026|14.08.2026",
                "de-CH|1\u2019234\u2019567.50|14 August 2026|14.08.2026",
                "en-IN|12,34,567.50|14 August 2026|14/08/2026",
                "sv-SE|1\u00A0234\u00A0567,50|14 August 2026|2026-08-14",
                "hu-HU|1\u00A0234\u00A0567,50|2026 August 14|2026-08-14",
                "ar-EG|1,234,567.50|14 August 2026|14/08/2026"
            })
    void figuresAndDaysAreWrittenAsThere(String tag, String figure, String day, String inFigures) {
        HouseLocale there = HouseLocale.of(tag);
        LocalDate date = LocalDate.of(2026, 8, 14);

        assertThat(there.figures().typed(new BigDecimal("1234567.50"))).isEqualTo(figure);
        assertThat(there.figures().shown(new BigDecimal("-1234567.50"))).isEqualTo("\u2212" + figure);
        assertThat(there.day().format(date)).isEqualTo(day);
        assertThat(there.dayInFigures().format(date)).isEqualTo(inFigures);
    }

    @Test
    void wordsAroundFiguresStayAsTheyAre() {
        assertThat(HouseLocale.of("de-DE").filled("{0,choice,1#1 line|1<{0} lines} of {1}", 12_345, "x"))
                .isEqualTo("12.345 lines of x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_GB", "english", "xx-YY", "de-XX", "", "1,234.56", "german Germany"})
    void aTagThatNamesNothingIsRefusedInOneLine(String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HouseLocale.of(tag))
                .withMessageStartingWith("RECOUP_LOCALE is a language and a country")
                .withMessageContaining("'" + tag + "'")
                .matches(refusal -> refusal.getMessage().lines().count() == 1);
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadBackAsTheSameEverywhere(
            @ForAll @LongRange(min = -Apportionment.LARGEST, max = Apportionment.LARGEST) long cents) {
        for (String tag : TAGS) {
            for (String code : new String[] {"GBP", "JPY", "BHD"}) {
                HouseLocale there = HouseLocale.of(tag);
                Money amount = Money.ofMinor(CurrencyUnit.of(code), cents);
                String shown = there.figures().shown(amount.getAmount());
                String typed = AmountText.format(amount, there.figures());

                assertThat(AmountText.parse(shown, amount.getCurrencyUnit(), there.figures()))
                        .as(tag + " " + shown)
                        .isEqualTo(amount);
                assertThat(AmountText.parse(typed, amount.getCurrencyUnit(), there.figures()))
                        .as(tag + " " + typed)
                        .isEqualTo(amount);
            }
        }
    }

    /** The four forms that are promised everywhere, for any amount that the place itself would not read otherwise. */
    @Property(tries = 300)
    void pointsAndCommasAreReadEverywhere(@ForAll @LongRange(min = 100_000, max = 1_000_000_000_000L) long cents) {
        Money amount = Money.ofMinor(CurrencyUnit.GBP, cents);
        String grouped = AmountText.format(amount, HouseLocale.of("en-GB").figures());
        String plain = amount.getAmount().toPlainString();
        for (String tag : TAGS) {
            for (String text : new String[] {grouped, plain}) {
                assertThat(parsed(text, tag)).as(tag + " " + text).isEqualTo(amount);
                assertThat(parsed("(" + text + ")", tag)).isEqualTo(amount.negated());
                assertThat(parsed("-" + text, tag)).isEqualTo(amount.negated());
                assertThat(parsed("\u2212" + text, tag)).isEqualTo(amount.negated());
            }
        }
    }

    @Property
    void anAmountWithTheSignOfItsCurrencyIsReadBackToo(
            @ForAll @LongRange(min = -Apportionment.LARGEST, max = Apportionment.LARGEST) long cents) {
        Money amount = HouseCurrency.ofCents(cents);

        assertThat(AmountText.parse(
                        HouseCurrency.written(amount),
                        HouseCurrency.UNIT,
                        HouseLocale.here().figures()))
                .isEqualTo(amount);
    }

    private static Money parsed(String text, String tag) {
        return AmountText.parse(text, CurrencyUnit.GBP, HouseLocale.of(tag).figures());
    }
}
