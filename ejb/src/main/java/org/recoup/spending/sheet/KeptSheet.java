package org.recoup.spending.sheet;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** A sheet as it is kept. Discarded or submitted when that moment is not null. */
public record KeptSheet(
        long id,
        String title,
        List<SheetRow> rows,
        Instant savedAt,
        Instant discardedAt,
        Instant submittedAt,
        int version)
        implements Serializable {

    private static final long serialVersionUID = 1;
}
