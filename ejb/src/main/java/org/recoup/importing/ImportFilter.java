package org.recoup.importing;

import java.time.YearMonth;

/**
 * What is looked for among imports; null where everything is.
 *
 * @param stand of the imports; those to finish and those unread are just the ones that the checklist of a month counts
 * @param period of their lines, when these are read
 * @param department code, likewise
 * @param page from 1
 */
public record ImportFilter(Stand stand, YearMonth period, String department, int page) {

    /** A state, or several of them. */
    public enum Stand {
        /** Of known months, waiting to be put right, stored or dropped. */
        TO_FINISH,
        /** The same, and nobody knows the months yet. */
        UNREAD,
        UPLOADED,
        CHECKING,
        CHECKED,
        STORING,
        STORED,
        UNDOING,
        CANCELLED,
        FAILED,
        UNDONE
    }

    private static final int LAST_PAGE = 1_000_000;

    public ImportFilter {
        department = department == null || department.isBlank() ? null : department.strip();
        page = Math.min(Math.max(page, 1), LAST_PAGE);
    }

    public boolean isEmpty() {
        return stand == null && period == null && department == null;
    }
}
