package org.recoup.home;

/** One of the things an installation needs before anyone can enter a cost, and whether it is there. */
public record FirstStep(Kind kind, boolean done) {

    /** What is needed, in the order in which it is best added. */
    public enum Kind {
        FINANCIAL_YEAR,
        DEPARTMENTS,
        CATEGORIES,
        PEOPLE,
        PROGRAMME,
        PROJECT
    }
}
