package org.recoup.project;

import org.joda.money.Money;

/**
 * How one department stands in a project: sums of ledger cents.
 *
 * @param contributed costs borne, and funding paid less funding received
 * @param landed verified savings that left its budget
 * @param entitled its shares of what was allocated
 * @param due entitled less landed, of what was allocated: above zero it receives, below zero it pays
 */
public record DepartmentFigures(
        String code, String name, boolean funds, Money contributed, Money landed, Money entitled, Money due) {

    DepartmentFigures plus(DepartmentFigures other) {
        return new DepartmentFigures(
                code,
                name,
                funds,
                contributed.plus(other.contributed),
                landed.plus(other.landed),
                entitled.plus(other.entitled),
                due.plus(other.due));
    }
}
