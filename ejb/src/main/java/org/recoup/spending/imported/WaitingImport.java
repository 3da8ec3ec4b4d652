package org.recoup.spending.imported;

import java.time.Instant;
import org.joda.money.Money;

/**
 * An import of which lines wait for the reader's decision.
 *
 * @param run key of the import
 * @param lines how many wait, with their sum in {@code total}
 * @param person who brought the file
 */
public record WaitingImport(long run, String fileName, String person, Instant importedAt, long lines, Money total) {}
