package org.recoup.spending.sheet;

import java.io.Serializable;
import java.time.Instant;

/**
 * A draft in a list of drafts.
 *
 * @param lines rows with something of their own on them
 * @param discardedAt null unless it was discarded
 */
public record SheetOverview(long id, String title, int lines, Instant savedAt, Instant discardedAt)
        implements Serializable {

    private static final long serialVersionUID = 1;
}
