package org.recoup.sharing.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.money.Apportionment;
import org.recoup.sharing.fault.Unshareable;

/** A problem that every rule can take: claims of zero or more, and an estate between zero and their sum. In cents. */
record Claims(BigFraction estate, SortedMap<String, BigFraction> byCode, BigFraction sum) {

    private static final BigFraction LARGEST = BigFraction.of(Apportionment.LARGEST);

    static Claims of(BigFraction estate, Map<String, BigFraction> claims) {
        if (claims.isEmpty()) {
            throw new Unshareable("claims", "sharing.departments.none");
        }
        SortedMap<String, BigFraction> byCode = new TreeMap<>(claims);
        byCode.forEach(Claims::check);
        BigFraction sum = byCode.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
        if (estate.signum() < 0) {
            throw new Unshareable("estate", "sharing.claims.estate.negative", estate);
        }
        if (estate.compareTo(sum) > 0) {
            throw new Unshareable("estate", "sharing.claims.estate.large", estate, sum);
        }
        return new Claims(estate, byCode, sum);
    }

    private static void check(String code, BigFraction claim) {
        if (claim.signum() < 0) {
            throw new Unshareable("claims." + code, "sharing.claims.negative", code, claim);
        }
        if (claim.compareTo(LARGEST) > 0) {
            throw new Unshareable("claims." + code, "sharing.amount.large", claim, Apportionment.LARGEST);
        }
    }

    BigFraction shortfall() {
        return sum.subtract(estate);
    }

    Awards at(ClaimsRule rule, Level level) {
        SortedMap<String, BigFraction> awards = new TreeMap<>();
        byCode.forEach((code, claim) -> awards.put(code, level.award(claim)));
        return new Awards(rule, estate, byCode, awards, Optional.of(level));
    }

    /**
     * The level to which an amount fills vessels as large as this part of each claim: nobody has more than the level, and only full
     * vessels have less.
     */
    BigFraction level(BigFraction part, BigFraction amount) {
        List<BigFraction> vessels =
                byCode.values().stream().map(part::multiply).sorted().collect(Collectors.toList());
        BigFraction left = amount;
        for (int filled = 0; filled < vessels.size(); filled++) {
            BigFraction each = left.divide(vessels.size() - filled);
            if (each.compareTo(vessels.get(filled)) <= 0) {
                return each;
            }
            left = left.subtract(vessels.get(filled));
        }
        throw new IllegalArgumentException("an amount fits the vessels, found " + left + " left over");
    }
}
