package org.recoup.project;

/**
 * A programme as listed and edited.
 *
 * @param projects how many of its projects the reader may see
 */
public record ProgrammeLine(int id, String code, String name, int projects, int version) {}
