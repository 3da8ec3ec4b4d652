package org.recoup.sharing;

import org.joda.money.Money;

/**
 * A department as the rule sees it.
 *
 * @param code of the department; breaks ties
 * @param contribution up to the end of the period; below zero when it received more than it paid, which counts as nothing
 * @param parts agreed, zero or more; read by {@link Rule#AGREED_PARTS} only
 */
public record Party(String code, Money contribution, long parts) {
    public Party {
        if (code == null || code.isBlank()) {
            throw new IllegalArgumentException("a party has a code, found '" + code + "'");
        }
        if (parts < 0) {
            throw new IllegalArgumentException("parts of " + code + " are zero or more, found " + parts);
        }
    }
}
