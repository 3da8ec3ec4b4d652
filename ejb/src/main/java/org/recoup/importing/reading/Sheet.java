package org.recoup.importing.reading;

/**
 * One table of a file.
 *
 * @param name as its tab shows it; empty for a CSV, which has one sheet
 * @param index from 0, in the order of the tabs
 * @param hidden not shown by the spreadsheet; it is offered all the same, last
 */
public record Sheet(String name, int index, boolean hidden) {}
