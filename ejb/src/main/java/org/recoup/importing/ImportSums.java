package org.recoup.importing;

import java.util.List;

/** The added lines, summed three ways; each sums to the total of all. */
public record ImportSums(List<ImportSum> departments, List<ImportSum> periods, List<ImportSum> categories) {

    public static final ImportSums NONE = new ImportSums(List.of(), List.of(), List.of());

    public ImportSums {
        departments = departments == null ? List.of() : List.copyOf(departments);
        periods = periods == null ? List.of() : List.copyOf(periods);
        categories = categories == null ? List.of() : List.copyOf(categories);
    }
}
