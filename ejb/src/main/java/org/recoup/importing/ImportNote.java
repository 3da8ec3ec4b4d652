package org.recoup.importing;

/**
 * Something that a check found.
 *
 * @param sheet its number in the file, from 0
 * @param error whether the row cannot be taken because of it; else it is only worth knowing
 */
public record ImportNote(int sheet, boolean error, ImportFault fault) {}
