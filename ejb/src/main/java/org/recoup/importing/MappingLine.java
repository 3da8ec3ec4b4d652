package org.recoup.importing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        return !definition.columns().isEmpty() && missing(columns).isEmpty();
    }

    /** Columns that it reads and a file with these does not have. */
    public List<String> missing(Collection<String> columns) {
        return without(definition.columns(), columns);
    }

    /** Columns of these that it does not read. */
    public List<String> unread(Collection<String> columns) {
        return without(columns, definition.columns());
    }

    private static List<String> without(Collection<String> some, Collection<String> others) {
        Set<String> known = others.stream().map(Columns::loosely).collect(Collectors.toSet());
        return some.stream()
                .filter(name -> !name.isBlank() && !known.contains(Columns.loosely(name)))
                .toList();
    }
}
