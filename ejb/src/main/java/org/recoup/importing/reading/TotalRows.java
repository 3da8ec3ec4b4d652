package org.recoup.importing.reading;

import java.util.Optional;

/**
 * Spots rows that are likely totals of those above, while rows stream by: they say so in one of many languages, or their figures are
 * the sums of the rows since the last total. A guess, for a person to confirm.
 */
public final class TotalRows {

    /** @return why the row is likely a total; it has to be given every row of data, in order */
    public Optional<Said> look(Row row) {
        throw new UnsupportedOperationException();
    }
}
