package org.recoup.sharing.joint;

/** What the values of a game mean, and so which direction is better for a group. */
public enum Sense {
    /** What a group would have to pay on its own: less is better, and shares are what each department pays. */
    COST,
    /** What a group would gain on its own, net of its costs: more is better, and shares are what each department gets. */
    BENEFIT;

    /** One where more is better, minus one where less is: turns a difference of values into a gain. */
    int better() {
        return this == COST ? -1 : 1;
    }
}
