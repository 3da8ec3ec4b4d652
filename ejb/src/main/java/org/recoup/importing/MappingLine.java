package org.recoup.importing;

/**
 * A mapping as listed and edited.
 *
 * @param madeBy full name
 * @param madeById key of the person, who may change it; so may treasury
 */
public record MappingLine(
        long id, String name, ImportTarget target, Definition definition, String madeBy, int madeById, int version) {}
