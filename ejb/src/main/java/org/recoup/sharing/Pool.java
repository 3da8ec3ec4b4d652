package org.recoup.sharing;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.recoup.money.Apportionment;
import org.recoup.money.Apportionment.Part;

/**
 * An amount to be divided among parties. Dividing it gives a share for each, summing to the amount to the cent.
 *
 * @param amount the verified cash-releasing savings that the agreement shares
 * @param parties in any order; no code twice
 */
public record Pool(Money amount, List<Party> parties) {
    public Pool {
        parties = List.copyOf(parties);
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("a pool has at least one party, found none");
        }
        if (parties.stream().map(Party::code).distinct().count() < parties.size()) {
            throw new IllegalArgumentException("each department is a party once, found one twice");
        }
    }

    /** Whether the rule finds a weight above zero; without one the pool cannot be divided. */
    public boolean hasWeight(Rule rule) {
        return parties.stream().anyMatch(party -> rule.weight(party).signum() > 0);
    }

    /**
     * @return shares in order of codes
     * @throws IllegalArgumentException when the rule finds no weight above zero
     */
    public List<Share> divide(Rule rule) {
        Map<String, BigInteger> weights = new TreeMap<>();
        parties.forEach(party -> weights.put(party.code(), rule.weight(party)));
        BigInteger sum = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<Part> parts = Apportionment.divide(amount.getAmountMinorLong(), weights);
        List<String> favoured =
                parts.stream().filter(Part::oddCent).map(Part::code).toList();
        return parts.stream()
                .map(part -> new Share(
                        part.code(),
                        Money.ofMinor(amount.getCurrencyUnit(), part.cents()),
                        new Explanation(
                                rule,
                                amount.getAmountMinorLong(),
                                weights.get(part.code()),
                                sum,
                                part.exact().getNumerator(),
                                part.exact().getDenominator(),
                                part.oddCent(),
                                favoured)))
                .toList();
    }
}
