package org.recoup.importing;

import java.util.List;
import org.recoup.importing.reading.nearest.Candidate;

/**
 * A word of a file that means nothing yet.
 *
 * @param kind department, project or category
 * @param rows in which it stands
 * @param nearest what it may mean, the likeliest first
 */
public record UnknownWord(String kind, String word, int rows, List<Candidate> nearest) {}
