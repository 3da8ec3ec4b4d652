package org.recoup.agreement;

/** What became of an agreement. Only one that every party signed is ever in force. */
public enum AgreementState {
    DRAFT,
    IN_FORCE,
    ENDED,
    WITHDRAWN
}
