package org.recoup.home;

/**
 * Something that waits for a person, and how many of it.
 *
 * @param first key of the oldest one
 */
public record Task(Kind kind, int count, long first) {

    /** What waits; in the order in which a home page lists it. */
    public enum Kind {
        COSTS_TO_APPROVE,
        TRANSFERS_TO_APPROVE,
        CORRECTIONS_TO_ANSWER,
        BUDGETS_TO_APPROVE,
        VIREMENTS_TO_APPROVE,
        CARRY_FORWARDS_TO_APPROVE,
        BUDGETS_RETURNED,
        COSTS_RETURNED,
        IMPORTS_TO_FINISH,
        TRANSFERS_RETURNED,
        AGREEMENTS_TO_SIGN,
        TRANSFERS_TO_CONFIRM,
        TRANSFERS_DISPUTED,
        TRANSFERS_TAKEN_BACK,
        RETURNS_TO_HAND_IN,
        CLAIMS_TO_VERIFY,
        CLAIMS_REJECTED,
        EVIDENCE_MISSING,
        CLAIMS_TO_ALLOCATE,
        PAYMENTS_TO_MARK,
        PAYMENTS_TO_MAKE,
        PAYMENTS_TO_RETURN,
        PERIODS_TO_CLOSE
    }
}
