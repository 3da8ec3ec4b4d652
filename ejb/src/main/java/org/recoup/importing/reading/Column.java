package org.recoup.importing.reading;

/**
 * A column as a mapping names it.
 *
 * @param index from 0
 * @param letter as the spreadsheet shows it
 * @param name unique in its sheet: the header, else the letter; {@code Amount (D)} when another column has the same header
 * @param header as it stands in the file, lines joined with a space; empty when there is none
 * @param unit what a row below the header says, such as £m; empty when there is no such row
 */
public record Column(int index, String letter, String name, String header, String unit) {}
