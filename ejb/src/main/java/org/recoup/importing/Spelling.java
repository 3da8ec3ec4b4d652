package org.recoup.importing;

/**
 * What a word of files means.
 *
 * @param kind department or project
 * @param word as it stands in files
 * @param code of what it means
 */
public record Spelling(String kind, String word, String code) {}
