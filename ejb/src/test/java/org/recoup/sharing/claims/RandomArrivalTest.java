package org.recoup.sharing.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.claims.Problems.Problem;
import org.recoup.sharing.fault.Unshareable;

@Domain(Problems.class)
class RandomArrivalTest {

    @Property(tries = 300)
    void awardsAreTheAverageOverAllOrders(@ForAll Problem problem) {
        List<List<String>> orders = orders(new ArrayList<>(problem.claims().keySet()));
        Map<String, BigFraction> sums = new TreeMap<>();
        for (List<String> order : orders) {
            BigFraction left = problem.estate();
            for (String code : order) {
                BigFraction claim = problem.claims().get(code);
                BigFraction taken = claim.compareTo(left) < 0 ? claim : left;
                sums.merge(code, taken, BigFraction::add);
                left = left.subtract(taken);
            }
        }
        sums.replaceAll((code, sum) -> sum.divide(orders.size()));

        assertThat(problem.by(ClaimsRule.RANDOM_ARRIVAL)).isEqualTo(sums);
    }

    @Example
    void twentyClaimsOfTheLargestSizeAreCountedExactly() {
        SortedMap<String, BigFraction> claims = claims(20);
        BigFraction estate = BigFraction.of(7_000_000_000_000_001L, 3);
        SortedMap<String, BigFraction> awards =
                ClaimsRule.RANDOM_ARRIVAL.divide(estate, claims).byCode();

        assertThat(awards.values().stream().reduce(BigFraction.ZERO, BigFraction::add))
                .isEqualTo(estate);
        assertThat(List.copyOf(awards.values())).isSorted();
    }

    @Example
    void moreThanTwentyClaimsAreRefused() {
        assertThatThrownBy(() -> ClaimsRule.RANDOM_ARRIVAL.divide(BigFraction.ONE, claims(21)))
                .isInstanceOf(Unshareable.class)
                .hasMessage("claims: 21 claims above zero are too many for random arrival. It takes 20 at most;"
                        + " every other rule for claims takes more.");
    }

    private static SortedMap<String, BigFraction> claims(int count) {
        SortedMap<String, BigFraction> claims = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            claims.put("D%02d".formatted(i), BigFraction.of(999_999_999_999_000L + i));
        }
        return claims;
    }

    private static List<List<String>> orders(List<String> codes) {
        if (codes.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : codes) {
            List<String> others = new ArrayList<>(codes);
            others.remove(first);
            for (List<String> rest : orders(others)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }
}
