package org.recoup.period;

import java.time.LocalDate;

/**
 * A financial year as listed.
 *
 * @param open how many of its periods are
 * @param softClosed how many of its periods are
 * @param closed how many of its periods are
 */
public record YearLine(String name, LocalDate startsOn, LocalDate endsOn, int open, int softClosed, int closed) {}
