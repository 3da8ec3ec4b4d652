package org.recoup.sharing.worth;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;

/**
 * Annual discount rates by bands of years, not yet tied to a date. Year 0 is worth its full amount; the factor of a later year is the
 * running product over all years before it, each at the rate of its own band. The last band is open.
 *
 * @param source who published the rates, and when
 * @param bands in ascending years; the first starts in year 0
 */
public record DiscountRates(String source, List<Band> bands) {

    /** Later years than this are refused: what is so far away is worth nothing by any schedule. */
    public static final int MOST_YEARS = 1000;

    /** Social time preference rates of public appraisal. */
    public static final DiscountRates STANDARD = new DiscountRates(
            "HM Treasury, The Green Book, February 2026, standard",
            List.of(
                    Band.percent(0, "3.5"),
                    Band.percent(31, "3.0"),
                    Band.percent(76, "2.5"),
                    Band.percent(126, "2.0"),
                    Band.percent(201, "1.5"),
                    Band.percent(301, "1.0")));

    /** For effects on health and life. */
    public static final DiscountRates HEALTH = new DiscountRates(
            "HM Treasury, The Green Book, February 2026, health",
            List.of(
                    Band.percent(0, "1.5"),
                    Band.percent(31, "1.29"),
                    Band.percent(76, "1.07"),
                    Band.percent(126, "0.86"),
                    Band.percent(201, "0.64"),
                    Band.percent(301, "0.43")));

    /** Lower rates for testing how much a result depends on them. */
    public static final DiscountRates LOW_SENSITIVITY = new DiscountRates(
            "HM Treasury, The Green Book, February 2026, low sensitivity",
            List.of(
                    Band.percent(0, "3.0"),
                    Band.percent(31, "2.57"),
                    Band.percent(76, "2.14"),
                    Band.percent(126, "1.71"),
                    Band.percent(201, "1.29"),
                    Band.percent(301, "0.86")));

    /**
     * @param firstYear from which the rate counts, until the next band starts
     * @param rate a year, such as 7/200 for 3.5 %; above -1 and at most 1
     */
    public record Band(int firstYear, BigFraction rate) {
        public Band {
            if (rate.add(1).signum() <= 0 || rate.compareTo(BigFraction.ONE) > 0) {
                throw new Unshareable("rate", "sharing.worth.rate.limit", Decimal.percent(rate));
            }
        }

        /** @param percent a year as a plain decimal number, such as 3.5 */
        public static Band percent(int firstYear, String percent) {
            return new Band(firstYear, Decimal.percent("rate", percent));
        }
    }

    /** @throws Unshareable when the first band does not start in year 0, or the years do not ascend */
    public DiscountRates {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || bands.get(0).firstYear() != 0) {
            throw new Unshareable(
                    "bands",
                    "sharing.worth.bands.first",
                    bands.isEmpty() ? "no band" : "year " + bands.get(0).firstYear());
        }
        for (int i = 1; i < bands.size(); i++) {
            int before = bands.get(i - 1).firstYear();
            if (bands.get(i).firstYear() <= before) {
                throw new Unshareable(
                        "bands[" + i + "]",
                        "sharing.worth.bands.order",
                        before,
                        bands.get(i).firstYear());
            }
        }
    }

    /**
     * What 1 in this year is worth in year 0.
     *
     * @param year 0 to {@value #MOST_YEARS}
     */
    public BigFraction factor(int year) {
        requireYears(year);
        BigFraction growth = BigFraction.ONE;
        for (int i = 0; i < bands.size(); i++) {
            // Nothing is discounted within year 0.
            int first = Math.max(1, bands.get(i).firstYear());
            int last = i + 1 < bands.size() ? Math.min(year, bands.get(i + 1).firstYear() - 1) : year;
            if (first <= last) {
                BigFraction annual = BigFraction.ONE.add(bands.get(i).rate());
                growth = growth.multiply(annual.pow(last - first + 1));
            }
        }
        return growth.reciprocal();
    }

    /** What these amounts of year 0, 1, 2 ... are worth in year 0, in their own unit; negative ones are costs. */
    public BigFraction presentValue(List<BigFraction> flows) {
        BigFraction sum = BigFraction.ZERO;
        for (int year = 0; year < flows.size(); year++) {
            sum = sum.add(flows.get(year).multiply(factor(year)));
        }
        return sum;
    }

    /** What 1 at the end of each of this many years is worth in year 0: the sum of the factors of years 1 to this one. */
    public BigFraction annuity(int years) {
        BigFraction sum = BigFraction.ZERO;
        for (int year = 1; year <= years; year++) {
            sum = sum.add(factor(year));
        }
        return sum;
    }

    /**
     * The same amount each year that is worth as much as this present value; of a net present cost it is the equivalent annual net
     * cost.
     *
     * @param years one or more
     */
    public BigFraction equivalentAnnual(BigFraction presentValue, int years) {
        if (years < 1) {
            throw new IllegalArgumentException("an annual amount is paid in one year or more, found " + years);
        }
        requireYears(years);
        return presentValue.divide(annuity(years));
    }

    /** Present costs and benefits of these flows of year 0, 1, 2 ..., all given as positive amounts. */
    public Appraisal appraise(List<BigFraction> costs, List<BigFraction> benefits) {
        return new Appraisal(presentValue(costs), presentValue(benefits));
    }

    private static void requireYears(int year) {
        if (year < 0) {
            throw new IllegalArgumentException("years count from 0, found " + year);
        }
        if (year > MOST_YEARS) {
            throw new Unshareable("years", "sharing.worth.years.many", year, MOST_YEARS);
        }
    }
}
