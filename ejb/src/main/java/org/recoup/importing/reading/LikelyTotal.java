package org.recoup.importing.reading;

/**
 * A row that may be a total of others.
 *
 * @param why for the person who confirms it
 * @param likely false for one that is a line in all other respects, and so is taken for one
 */
public record LikelyTotal(Said why, boolean likely) {}
