package org.recoup.sharing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.Sharing.TierAmount;

/** One pass of everything so far through the tiers, in exact fractions: first what each takes, then how it is divided. */
final class Round {

    private static final BigFraction HUNDRED = BigFraction.of(100);

    private final Waterfall terms;
    private final SoFar soFar;
    private final TierDivision division;
    private final Claims claims;
    private final List<TierAmount> amounts = new ArrayList<>();
    private final Map<Integer, Portion> recouping = new HashMap<>();
    private final List<Portion> portions = new ArrayList<>();
    private BigFraction taken = BigFraction.ZERO;

    Round(Waterfall terms, SoFar soFar, Joints joints, Recoveries recoveries) {
        this.terms = terms;
        this.soFar = soFar;
        this.division = new TierDivision(terms, soFar, joints);
        this.claims = new Claims(terms, soFar, recoveries);
    }

    /** Finds what each tier takes. It hangs on what contributions were recouped, but not on how other tiers are divided. */
    Round take() {
        BigFraction pool = soFar.pool();
        for (int i = 0; i < terms.tiers().size(); i++) {
            Tier tier = terms.tiers().get(i);
            String path = "tiers[" + i + "]";
            boolean recoups = tier.take() == Take.RECOUP;
            BigFraction reached = pool.subtract(taken);
            Map<String, BigFraction> own = recoups ? claims.of(tier, path, recouped()) : Map.of();
            BigFraction amount = tier.take() == Take.REST ? reached : limited(tier, open(tier, reached), own);
            amounts.add(new TierAmount(i + 1, tier.take(), tier.rule(), reached, amount));
            if (recoups) {
                recouping.put(i, Claims.divide(tier.rule(), path, amount, own));
            }
            taken = taken.add(amount);
        }
        return this;
    }

    /** Divides what the tiers took. */
    Round divide() {
        for (int i = 0; i < amounts.size(); i++) {
            portions.add(
                    recouping.containsKey(i)
                            ? recouping.get(i)
                            : division.byWeights(i, amounts.get(i).amount()));
        }
        return this;
    }

    List<TierAmount> amounts() {
        return amounts;
    }

    List<Portion> portions() {
        return portions;
    }

    /** What each party gets out of all tiers, in cents by code. */
    Map<String, BigFraction> exact() {
        return sum(portions);
    }

    /** What each party has got so far out of tiers that recoup contributions. */
    Map<String, BigFraction> recouped() {
        return sum(recouping.values());
    }

    /** What a tier may take of, its limit aside. Savings are used up in the order of their days; later ones do not open a gate. */
    private BigFraction open(Tier tier, BigFraction reached) {
        BigFraction counted = tier.until() == null ? soFar.pool() : soFar.poolUntil(tier.until());
        BigFraction open = smaller(reached, counted.subtract(taken));
        if (tier.gate() != null) {
            BigFraction above = counted.subtract(SoFar.cents(tier.gate().minimum()));
            boolean excess = tier.gate().from() == Gate.From.EXCESS;
            open = above.signum() < 0 ? BigFraction.ZERO : excess ? smaller(open, above) : open;
        }
        return open.signum() < 0 ? BigFraction.ZERO : open;
    }

    private static BigFraction limited(Tier tier, BigFraction open, Map<String, BigFraction> claims) {
        return switch (tier.take()) {
            case RECOUP -> smaller(open, claims.values().stream().reduce(BigFraction.ZERO, BigFraction::add));
            case PERCENTAGE -> open.multiply(Decimals.fraction(tier.percent())).divide(HUNDRED);
            case AMOUNT -> smaller(open, SoFar.cents(tier.amount()));
            case REST -> open;
        };
    }

    private Map<String, BigFraction> sum(Iterable<Portion> some) {
        Map<String, BigFraction> sum = new TreeMap<>();
        terms.departments().forEach(code -> sum.put(code, BigFraction.ZERO));
        some.forEach(portion -> portion.exact().forEach((code, cents) -> sum.merge(code, cents, BigFraction::add)));
        return sum;
    }

    // The library compares two numbers below zero the wrong way round.
    private static BigFraction smaller(BigFraction a, BigFraction b) {
        return a.subtract(b).signum() <= 0 ? a : b;
    }
}
