package org.recoup.settlement;

import java.util.List;

/** What an allocation run did: what it posted, and what it left and why. */
public record AllocationRun(List<AllocationLine> posted, List<ProjectPool> hindered) {
    public AllocationRun {
        posted = List.copyOf(posted);
        hindered = List.copyOf(hindered);
    }
}
