package org.recoup.sharing.claims;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.commons.numbers.fraction.BigFraction;

/** Problems that every rule can take: claims of zero or more in thirds, quarters or whole cents, and a part of their sum. */
class Problems extends DomainContextBase {

    record Problem(BigFraction estate, SortedMap<String, BigFraction> claims) {

        BigFraction sum() {
            return claims.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
        }

        SortedMap<String, BigFraction> by(ClaimsRule rule) {
            return rule.divide(estate, claims).byCode();
        }

        /** The same claims on another estate. */
        Problem of(BigFraction other) {
            return new Problem(other, claims);
        }
    }

    @Provide
    Arbitrary<Problem> problems() {
        Arbitrary<BigFraction> claim = Combinators.combine(
                        Arbitraries.integers().between(0, 40), Arbitraries.of(1, 1, 3, 4))
                .as(BigFraction::of);
        Arbitrary<Map<String, BigFraction>> claims = Arbitraries.maps(
                        Arbitraries.of("A", "B", "C", "D", "E", "F"), claim)
                .ofMinSize(1)
                .ofMaxSize(6);
        return Combinators.combine(claims, Arbitraries.integers().between(0, 24))
                .as((byCode, part) -> {
                    Problem full = new Problem(BigFraction.ZERO, new TreeMap<>(byCode));
                    return full.of(full.sum().multiply(BigFraction.of(part, 24)));
                });
    }
}
