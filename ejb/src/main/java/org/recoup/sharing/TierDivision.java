package org.recoup.sharing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.recoup.sharing.Bounds.Bounded;
import org.recoup.sharing.claims.Level;
import org.recoup.sharing.fault.Unshareable;

/** Divides the amount of a tier in proportion to weights, or to what a joint rule gives out of the value of all together. */
final class TierDivision {

    private final Waterfall terms;
    private final SoFar soFar;
    private final Joints joints;

    TierDivision(Waterfall terms, SoFar soFar, Joints joints) {
        this.terms = terms;
        this.soFar = soFar;
        this.joints = joints;
    }

    Portion byWeights(int index, BigFraction amount) {
        Tier tier = terms.tiers().get(index);
        String path = "tiers[" + index + "]";
        Map<String, BigFraction> own = tier.rule().kind() == Rule.Kind.JOINT
                ? joints.values(tier.rule())
                : new Weights(terms, soFar, tier, path).byCode();
        if (amount.signum() == 0) {
            return wholeOfNothing(own) ? new Portion(own, own, null) : Portion.ofNothing(own);
        }
        return tier.bounds().isEmpty() ? proportional(tier, own, amount, path) : bounded(tier, own, amount, path);
    }

    /** Values that come to nothing together, by themselves, stand as they are: what one gains another bears. */
    private boolean wholeOfNothing(Map<String, BigFraction> own) {
        Tier only = terms.tiers().get(0);
        return only.take() == Take.REST
                && only.rule().kind() == Rule.Kind.JOINT
                && only.bounds().isEmpty()
                && Portion.sum(own.values()).signum() == 0;
    }

    private static Portion proportional(Tier tier, Map<String, BigFraction> own, BigFraction amount, String path) {
        BigFraction all = Portion.sum(own.values());
        if (all.signum() == 0) {
            boolean joint = tier.rule().kind() == Rule.Kind.JOINT;
            throw new Unshareable(path + ".rule", joint ? "sharing.joint.zero" : "sharing.weights.none");
        }
        BigFraction unit = amount.divide(all);
        Map<String, BigFraction> exact = new TreeMap<>(own);
        exact.replaceAll((code, weight) -> weight.multiply(unit));
        return new Portion(own, exact, null);
    }

    private Portion bounded(Tier tier, Map<String, BigFraction> own, BigFraction amount, String path) {
        own.forEach((code, value) -> {
            if (value.signum() < 0) {
                throw new Unshareable(path + ".bounds", "sharing.joint.bounds", code);
            }
        });
        TreeMap<String, Bounds.Range> ranges = new TreeMap<>();
        tier.bounds()
                .forEach(bound ->
                        ranges.put(bound.department(), new Bounds.Range(cents(bound.floor()), cents(bound.cap()))));
        try {
            List<Bounded> held = new Bounds(ranges).divide(amount, own.keySet(), Bounds.Division.byWeights(own));
            Map<String, BigFraction> exact = new TreeMap<>();
            held.forEach(share -> exact.put(share.code(), share.exact()));
            BigFraction price = price(held, own);
            return new Portion(own, exact, new Level(Level.Measure.PART, amount.signum() < 0 ? price.negate() : price));
        } catch (Unshareable refusal) {
            throw refusal.within(path);
        }
    }

    /**
     * What a unit of weight gets, the sign aside: everyone's share is that price times the weight, moved to a bound where it is beyond
     * it. Where all are held, any price does that moves everyone to the bound that holds it.
     */
    private static BigFraction price(List<Bounded> held, Map<String, BigFraction> own) {
        BigFraction atLeast = BigFraction.ZERO;
        BigFraction atMost = null;
        for (Bounded share : held) {
            BigFraction weight = own.get(share.code());
            if (weight.signum() == 0) {
                continue;
            }
            BigFraction price = share.exact().abs().divide(weight);
            if (share.bound() == Bounds.Bound.NONE) {
                return price;
            }
            if (share.bound() == Bounds.Bound.CAP) {
                atLeast = price.compareTo(atLeast) > 0 ? price : atLeast;
            } else {
                atMost = atMost == null || price.compareTo(atMost) < 0 ? price : atMost;
            }
        }
        return atLeast.signum() != 0 || atMost == null ? atLeast : atMost;
    }

    private static Long cents(Money bound) {
        return bound == null ? null : bound.getAmountMinorLong();
    }
}
