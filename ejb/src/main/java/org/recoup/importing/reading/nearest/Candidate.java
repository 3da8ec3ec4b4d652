package org.recoup.importing.reading.nearest;

/**
 * @param spelling that came nearest: the code, the name or an alias
 * @param score 0 to 100; from {@link Nearest#SAME} on it is the same name written differently
 */
public record Candidate(String code, String name, String spelling, int score) {}
