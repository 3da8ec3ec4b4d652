package org.recoup.agreement;

/** The state of an agreement as seen on a day. */
public enum Standing {
    DRAFT,
    WITHDRAWN,
    TO_COME,
    IN_FORCE,
    ENDED
}
