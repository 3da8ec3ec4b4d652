package org.recoup.web.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.recoup.sharing.Facts;

/** The savings expected of one financial year, by the department where they land, while they are being written. */
public class YearRow implements Serializable {

    private static final long serialVersionUID = 1;

    private final LocalDate startsOn;
    private final String name;
    private final List<Cell> cells = new ArrayList<>();

    /** What lands with one department. */
    public static class Cell implements Serializable {

        private static final long serialVersionUID = 1;

        private final String department;
        private Money amount;

        Cell(String department, Money amount) {
            this.department = department;
            this.amount = amount;
        }

        public String getDepartment() {
            return department;
        }

        public Money getAmount() {
            return amount;
        }

        public void setAmount(Money amount) {
            this.amount = amount;
        }
    }

    YearRow(LocalDate startsOn, String name) {
        this.startsOn = startsOn;
        this.name = name;
    }

    void expect(String department, Money amount) {
        cells.stream()
                .filter(cell -> cell.department.equals(department))
                .findFirst()
                .ifPresent(cell -> cell.amount = amount);
    }

    /** One cell for each party, in their order. */
    void cellsFor(List<PartyRow> parties) {
        List<Cell> kept = parties.stream()
                .map(party -> cells.stream()
                        .filter(cell -> cell.department.equals(party.getDepartment()))
                        .findFirst()
                        .orElseGet(() -> new Cell(party.getDepartment(), null)))
                .toList();
        cells.clear();
        cells.addAll(kept);
    }

    List<Facts.Saving> savings() {
        return cells.stream()
                .filter(cell -> cell.amount != null && !cell.amount.isZero())
                .map(cell -> new Facts.Saving(startsOn, cell.department, cell.amount))
                .toList();
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public String getName() {
        return name;
    }

    public List<Cell> getCells() {
        return cells;
    }
}
