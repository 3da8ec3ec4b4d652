package org.recoup.importing;

import java.time.Instant;
import org.joda.money.Money;

/**
 * A file that was imported.
 *
 * @param fileHash SHA-256 of the file, in hexadecimal
 * @param linesKnown lines of the file that an earlier run had added
 * @param total of the lines that were added; null where lines have no amounts
 * @param onBehalfOf who delegated the right, or null
 */
public record ImportRun(
        long id,
        String mapping,
        ImportTarget target,
        String fileName,
        String fileHash,
        int rowsRead,
        int linesAdded,
        int linesKnown,
        Money total,
        String person,
        String onBehalfOf,
        Instant importedAt) {}
