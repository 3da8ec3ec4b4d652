package org.recoup.importing.reading.back;

/**
 * @param sheet name; empty for a CSV
 * @param row number as {@link org.recoup.importing.reading.Row#number()}
 * @param text for people
 */
public record Note(String sheet, int row, String text) {}
