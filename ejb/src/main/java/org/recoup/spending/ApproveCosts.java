package org.recoup.spending;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Approves several costs at once, all or none: those of the keys, or all that wait of one import.
 *
 * @param versions of the costs as they were read, by key; those left out are not compared
 */
public record ApproveCosts(
        @Size(max = 10_000) List<@NotNull(message = "{fault.value.missing}") Long> ids,
        Long importRun,
        Map<Long, Integer> versions) {

    public ApproveCosts {
        ids = ids == null ? List.of() : ids.stream().distinct().toList();
        versions = versions == null ? Map.of() : versions;
    }

    public static ApproveCosts one(long id, Integer version) {
        return new ApproveCosts(List.of(id), null, version == null ? null : Map.of(id, version));
    }
}
