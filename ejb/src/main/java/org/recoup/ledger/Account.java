package org.recoup.ledger;

/** The accounts. Amounts are above zero when value flows to the department. */
public enum Account {
    SPEND,
    SUPPLIER,
    FUNDING,
    LANDED,
    BASELINE,
    DUE,
    SETTLED
}
