package org.recoup.spending;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Costs to do the same with.
 *
 * @param versions of the costs as they were read, by key; those left out are not compared
 * @param words the comment or reason that goes with all of them; null where none is needed
 */
public record ChooseCosts(
        @Size(max = 1_000) List<@NotNull(message = "{fault.value.missing}") Long> ids,
        Map<Long, Integer> versions,
        String words) {

    public ChooseCosts {
        ids = ids == null ? List.of() : ids.stream().distinct().toList();
        versions = versions == null ? Map.of() : versions;
    }
}
