package org.recoup.settlement;

import org.joda.money.Money;

/**
 * How a department stands before a settlement. Above zero is owed to it, below zero is owed by it.
 *
 * @param department code
 * @param allocated due from allocations up to the period, and from later ones that a settlement covers already
 * @param settled what paid payments have changed: above zero for a payer
 * @param underWay what open payments will change, as if they were paid
 */
public record Position(
        int departmentId, String department, String name, Money allocated, Money settled, Money underWay) {

    public Money net() {
        return allocated.plus(settled).plus(underWay);
    }
}
