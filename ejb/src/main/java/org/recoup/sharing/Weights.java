package org.recoup.sharing;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.worth.RateSchedule;

/** What each party brings under a rule that divides in proportion to something; zero or more. */
final class Weights {

    private final Waterfall terms;
    private final SoFar soFar;
    private final Tier tier;
    private final String path;

    /** @param path of the tier, for faults */
    Weights(Waterfall terms, SoFar soFar, Tier tier, String path) {
        this.path = path;
        this.terms = terms;
        this.soFar = soFar;
        this.tier = tier;
    }

    Map<String, BigFraction> byCode() {
        return switch (tier.rule()) {
            case AGREED_PARTS -> each(party -> BigFraction.of(party.parts()));
            case QUANTITY -> each(party -> BigFraction.of(party.quantity()));
            case EQUAL -> each(party -> BigFraction.ONE);
            case CONTRIBUTION -> positive(soFar.contributed());
            case LANDING -> positive(landed());
            case DISCOUNTED_CONTRIBUTION -> positive(discounted());
            default -> throw new IllegalArgumentException("expected a rule by weights, found " + tier.rule());
        };
    }

    /** Where it is savings that were taken back in all, what was taken back counts. */
    private Map<String, BigFraction> landed() {
        Map<String, BigFraction> landed = soFar.landed();
        if (soFar.pool().signum() < 0) {
            landed.replaceAll((code, cents) -> cents.negate());
        }
        return landed;
    }

    private Map<String, BigFraction> discounted() {
        RateSchedule schedule = Worths.schedule(tier.discount());
        Map<String, BigFraction> worth = new TreeMap<>();
        for (Facts.Paid paid : soFar.paid()) {
            LocalDate day = soFar.dayOf(paid);
            worth.merge(
                    paid.department(), SoFar.cents(paid.amount()).multiply(factor(schedule, day)), BigFraction::add);
        }
        return worth;
    }

    private BigFraction factor(RateSchedule schedule, LocalDate day) {
        try {
            return schedule.factor(day);
        } catch (Unshareable refusal) {
            throw refusal.within(path + ".discount");
        }
    }

    private Map<String, BigFraction> each(java.util.function.Function<Party, BigFraction> weight) {
        Map<String, BigFraction> weights = new TreeMap<>();
        terms.parties().forEach(party -> weights.put(party.department(), weight.apply(party)));
        return weights;
    }

    /** Who received more than it paid has contributed nothing. */
    private Map<String, BigFraction> positive(Map<String, BigFraction> found) {
        return each(party -> {
            BigFraction weight = found.getOrDefault(party.department(), BigFraction.ZERO);
            return weight.signum() < 0 ? BigFraction.ZERO : weight;
        });
    }
}
