package org.recoup.web.agreement;

import java.io.Serializable;
import org.joda.money.Money;
import org.recoup.sharing.Bound;

/** A floor and a cap while they are being written. */
public class BoundForm implements Serializable {

    private static final long serialVersionUID = 1;

    private final String department;
    private Money floor;
    private Money cap;

    BoundForm(String department, Money floor, Money cap) {
        this.department = department;
        this.floor = floor;
        this.cap = cap;
    }

    boolean isBound() {
        return floor != null || cap != null;
    }

    Bound bound() {
        return new Bound(department, floor, cap);
    }

    public String getDepartment() {
        return department;
    }

    public Money getFloor() {
        return floor;
    }

    public void setFloor(Money floor) {
        this.floor = floor;
    }

    public Money getCap() {
        return cap;
    }

    public void setCap(Money cap) {
        this.cap = cap;
    }
}
