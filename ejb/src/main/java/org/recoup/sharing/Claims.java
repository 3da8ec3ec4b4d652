package org.recoup.sharing;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.money.Apportionment;
import org.recoup.sharing.claims.Awards;
import org.recoup.sharing.claims.ClaimsRule;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.worth.Growth;

/**
 * What each party may recoup from a tier: all that it contributed, in the terms of the tier, less what it had back under earlier terms
 * and what earlier tiers let it recoup.
 * Claims are whole cents.
 */
final class Claims {

    private static final BigFraction LARGEST = BigFraction.of(Apportionment.LARGEST);

    private final Waterfall terms;
    private final SoFar soFar;
    private final Recoveries recoveries;

    Claims(Waterfall terms, SoFar soFar, Recoveries recoveries) {
        this.terms = terms;
        this.soFar = soFar;
        this.recoveries = recoveries;
    }

    /** Whether what a tier lets recoup grows with time, so that it counts when a part of it came back. */
    static boolean grows(Tier tier) {
        return tier.take() == Take.RECOUP
                && tier.terms() != null
                && tier.terms().kind() != Return.Kind.NOMINAL;
    }

    /** Zero or more, in cents by code. */
    Map<String, BigFraction> of(Tier tier, String path, Map<String, BigFraction> recoupedBefore) {
        Map<String, BigFraction> toDate = grows(tier) ? grown(tier, path) : SoFar.sums(soFar.recoupable());
        Map<String, BigFraction> claims = new TreeMap<>();
        for (String code : terms.departments()) {
            BigFraction left = toDate.getOrDefault(code, BigFraction.ZERO).subtract(recoupedBefore.get(code));
            claims.put(code, left.signum() < 0 ? BigFraction.ZERO : left);
        }
        return claims;
    }

    private Map<String, BigFraction> grown(Tier tier, String path) {
        Map<String, BigFraction> toDate = new TreeMap<>();
        try {
            Growth growth = Worths.growth(tier.terms());
            for (String code : terms.departments()) {
                BigFraction claim = recoveries.claim(code, growth, soFar.day());
                if (claim.compareTo(LARGEST) > 0) {
                    throw new Unshareable("", "sharing.claim.large", code, Apportionment.LARGEST);
                }
                toDate.put(code, BigFraction.of(Cents.rounded(claim)));
            }
        } catch (Unshareable refusal) {
            throw refusal.field().equals("paid") || refusal.field().equals("on")
                    ? refusal
                    : refusal.within(path + ".terms");
        }
        return toDate;
    }

    /** Divides what a tier took among the claims. */
    static Portion divide(Rule rule, String path, BigFraction amount, Map<String, BigFraction> claims) {
        try {
            Awards awards = ClaimsRule.valueOf(rule.name()).divide(amount, claims);
            return new Portion(claims, awards.byCode(), awards.level().orElse(null));
        } catch (Unshareable refusal) {
            throw refusal.within(path);
        }
    }
}
