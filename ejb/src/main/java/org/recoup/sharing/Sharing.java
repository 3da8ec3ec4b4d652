package org.recoup.sharing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;

/**
 * Savings so far, divided by the terms of a waterfall. The shares to date sum to the pool to the cent.
 *
 * @param pool all savings so far
 * @param tiers what each took, in cents
 * @param shares in order of codes
 * @param notices what the reader should know, such as published values that contradict each other
 */
public record Sharing(Money pool, List<TierAmount> tiers, List<Share> shares, List<Notice> notices) {

    /** The version of this calculation; kept with every explanation. */
    public static final int ENGINE = 2;

    /**
     * What one tier took.
     *
     * @param tier counted from 1
     * @param reached cents that came to it
     * @param amount cents that it took
     */
    public record TierAmount(int tier, Take take, Rule rule, BigFraction reached, BigFraction amount) {}

    /** A warning: the text {@code notice.<code>} says it with these values. */
    public record Notice(String code, List<Object> values) {
        public Notice {
            values = List.copyOf(values);
        }
    }

    public Sharing {
        tiers = List.copyOf(tiers);
        shares = List.copyOf(shares);
        notices = List.copyOf(notices);
    }

    public Share of(String department) {
        return shares.stream()
                .filter(share -> share.department().equals(department))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a party, found " + department));
    }

    /** The exact shares to date in cents, by code. */
    public Map<String, BigFraction> exact() {
        return shares.stream().collect(Collectors.toMap(Share::department, share -> share.explanation()
                .exact()));
    }
}
