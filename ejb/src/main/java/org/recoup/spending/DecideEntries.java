package org.recoup.spending;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Lines of a worklist on which somebody decides at once.
 *
 * @param comment what has to be corrected, when they are returned
 */
public record DecideEntries(
        @Size(max = 1_000) List<@Valid @NotNull(message = "{fault.value.missing}") Chosen> lines, String comment) {

    /**
     * A line as it was read.
     *
     * @param version null when it is not compared
     */
    public record Chosen(
            @NotNull(message = "{fault.value.missing}") WaitingKind kind, long id, Integer version) {}

    public DecideEntries {
        lines = lines == null ? List.of() : lines.stream().distinct().toList();
    }

    List<Chosen> of(WaitingKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }
}
