package org.recoup.sharing.worth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.worth.DiscountRates.Band;

class DiscountRatesTest {

    private static final DiscountRates OWN =
            new DiscountRates("own", List.of(Band.percent(0, "10"), Band.percent(3, "25"), Band.percent(4, "0")));
    private static final LocalDate START = LocalDate.of(2024, 4, 1);

    @Property(tries = 100)
    void eachYearIsDiscountedAtTheRateOfItsBand(@ForAll @IntRange(min = 1, max = 400) int year) {
        for (DiscountRates rates :
                List.of(DiscountRates.STANDARD, DiscountRates.HEALTH, DiscountRates.LOW_SENSITIVITY, OWN)) {
            BigFraction rate = BigFraction.ZERO;
            for (Band band : rates.bands()) {
                rate = band.firstYear() <= year ? band.rate() : rate;
            }
            assertThat(rates.factor(year).multiply(rate.add(1))).isEqualTo(rates.factor(year - 1));
        }
    }

    @Example
    void yearZeroIsWorthItsFullAmount() {
        assertThat(OWN.factor(0)).isEqualTo(BigFraction.ONE);
        assertThat(OWN.presentValue(List.of(BigFraction.of(7)))).isEqualTo(BigFraction.of(7));
        assertThat(new DiscountRates("one", List.of(Band.percent(0, "100"))).factor(2))
                .isEqualTo(BigFraction.of(1, 4));
    }

    @Example
    void theSameEachYearIsWorthWhatItReplaces() {
        BigFraction each = OWN.equivalentAnnual(BigFraction.of(100), 4);

        assertThat(OWN.presentValue(List.of(BigFraction.ZERO, each, each, each, each)))
                .isEqualTo(BigFraction.of(100));
        assertThat(OWN.annuity(2)).isEqualTo(BigFraction.of(10, 11).add(BigFraction.of(100, 121)));
        assertThat(OWN.annuity(0)).isEqualTo(BigFraction.ZERO);
    }

    @Example
    void benefitsAreComparedWithCosts() {
        Appraisal appraisal = OWN.appraise(List.of(BigFraction.of(50)), List.of(BigFraction.of(75)));

        assertThat(appraisal.net()).isEqualTo(BigFraction.of(25));
        assertThat(appraisal.ratio()).isEqualTo(BigFraction.of(3, 2));
        assertThatThrownBy(
                        () -> OWN.appraise(List.of(), List.of(BigFraction.ONE)).ratio())
                .hasMessage("costs: Benefits are compared with costs above zero. Found 0 cents.");
    }

    @Example
    void ratesArePercentagesAsPeopleWriteThem() {
        assertThat(Band.percent(0, "3.5").rate()).isEqualTo(BigFraction.of(7, 200));
        assertThat(Band.percent(0, "-0.25").rate()).isEqualTo(BigFraction.of(-1, 400));
        assertThatThrownBy(() -> Band.percent(0, "3,5"))
                .hasMessage("rate: '3,5' is not a plain decimal number such as 3.5."
                        + " Use up to 15 figures before the point and 10 after it.");
        assertThatThrownBy(() -> Band.percent(0, "1e9")).isInstanceOf(Unshareable.class);
        assertThatThrownBy(() -> Band.percent(0, "100.5"))
                .hasMessage("rate: A rate is more than -100 % and at most 100 % a year. Found 100.5 %.");
        assertThatThrownBy(() -> Band.percent(0, "-100")).hasMessageContaining("Found -100 %");
        assertThatThrownBy(() -> new Band(0, BigFraction.of(4, 3))).hasMessageContaining("Found 400 / 3 %");
    }

    @Example
    void badBandsAreRefused() {
        assertThatThrownBy(() -> new DiscountRates("own", List.of()))
                .hasMessage("bands: The first band starts in year 0. Found no band.");
        assertThatThrownBy(() -> new DiscountRates("own", List.of(Band.percent(1, "3"))))
                .hasMessage("bands: The first band starts in year 0. Found year 1.");
        assertThatThrownBy(() -> new DiscountRates(
                        "own", List.of(Band.percent(0, "3"), Band.percent(5, "3"), Band.percent(5, "2"))))
                .hasMessage("bands[2]: Bands start in ascending years, none twice. Found year 5 after year 5.");
    }

    @Example
    void yearsHaveALimit() {
        assertThat(OWN.factor(1000)).isEqualTo(OWN.factor(4));
        assertThatThrownBy(() -> OWN.factor(1001)).hasMessage("years: 1001 years are too many. The limit is 1000.");
        assertThatThrownBy(() -> OWN.equivalentAnnual(BigFraction.ONE, 1001)).isInstanceOf(Unshareable.class);
        assertThatThrownBy(() -> OWN.presentValue(Collections.nCopies(1002, BigFraction.ONE)))
                .isInstanceOf(Unshareable.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OWN.factor(-1))
                .withMessage("years count from 0, found -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OWN.equivalentAnnual(BigFraction.ONE, 0))
                .withMessage("an annual amount is paid in one year or more, found 0");
    }

    @Example
    void yearsOfAScheduleTurnOnItsAnniversaries() {
        RateSchedule schedule = new RateSchedule(OWN, START);

        assertThat(schedule.year(START)).isZero();
        assertThat(schedule.year(LocalDate.of(2025, 3, 31))).isZero();
        assertThat(schedule.year(LocalDate.of(2025, 4, 1))).isEqualTo(1);
        assertThat(schedule.factor(LocalDate.of(2026, 12, 31))).isEqualTo(OWN.factor(2));
        assertThat(schedule.presentValue(BigFraction.of(121), LocalDate.of(2026, 4, 1)))
                .isEqualTo(BigFraction.of(100));
    }

    @Example
    void aScheduleWithoutADateOrAnAmountBeforeItIsRefused() {
        assertThatThrownBy(() -> new RateSchedule(OWN, null))
                .isInstanceOf(Unshareable.class)
                .hasMessage("from: A schedule counts years from a date. Give the date of its year 0.");
        assertThatThrownBy(() -> new RateSchedule(OWN, START).factor(LocalDate.of(2024, 3, 31)))
                .hasMessage("from: 2024-03-31 is before 2024-04-01, where the schedule starts."
                        + " Start the schedule on or before the first amount.");
        assertThatThrownBy(() -> new RateSchedule(OWN, START).factor(LocalDate.of(9999, 1, 1)))
                .hasMessage("date: 7974 years are too many. The limit is 1000.");
    }
}
