package org.recoup.budget;

/** Where a budget version, a virement or a carry forward stands. */
public enum ProposalState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    RETURNED,
    REJECTED,
    WITHDRAWN
}
