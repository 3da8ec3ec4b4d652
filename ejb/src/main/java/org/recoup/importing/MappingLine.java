package org.recoup.importing;

import java.util.Collection;

/**
 * A mapping as listed and edited.
 *
 * @param madeBy full name
 * @param madeById key of the person, who may change it; so may treasury
 */
public record MappingLine(
        long id, String name, ImportTarget target, Definition definition, String madeBy, int madeById, int version) {

    /** Whether a file with these columns has all that it reads. */
    public boolean fits(Collection<String> columns) {
        return !definition.columns().isEmpty() && columns.containsAll(definition.columns());
    }
}
