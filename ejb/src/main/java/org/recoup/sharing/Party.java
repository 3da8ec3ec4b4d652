package org.recoup.sharing;

import org.joda.money.Money;

/**
 * A department as an agreement sees it.
 *
 * @param department code; breaks ties
 * @param parts agreed, zero or more; also its weight under {@link Rule#WEIGHTED_SHAPLEY}
 * @param quantity of what drives the cost, zero or more; also the users of {@link Rule#TIERED_COST} and the demand of
 *     {@link Rule#SERIAL}
 * @param level cost of the service level that it needs, for {@link Rule#TIERED_COST} only; may be null
 */
public record Party(String department, long parts, long quantity, Money level) {

    /** A party that brings nothing but itself. */
    public static Party of(String department) {
        return new Party(department, 0, 0, null);
    }

    public static Party withParts(String department, long parts) {
        return new Party(department, parts, 0, null);
    }
}
