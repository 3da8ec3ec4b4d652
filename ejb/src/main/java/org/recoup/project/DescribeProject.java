package org.recoup.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Creates a project, or describes an existing one anew.
 *
 * @param programme code of its programme
 * @param lead code of the department that leads it
 * @param endsOn its last day, or null
 * @param funders codes of departments, one or more
 * @param version of the record as it was read; ignored when created
 */
public record DescribeProject(
        @NotNull(message = "{fault.value.missing}")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}", message = "{fault.code.form}")
        String code,

        @NotBlank(message = "{fault.value.missing}") @Size(max = 200)
        String name,

        @Size(max = 4000) String description,
        @NotBlank(message = "{fault.value.missing}") String programme,
        @NotBlank(message = "{fault.value.missing}") String lead,
        @NotNull(message = "{fault.value.missing}") LocalDate startsOn,
        LocalDate endsOn,
        @NotEmpty(message = "{fault.funders.none}") List<String> funders,
        int version) {

    public DescribeProject {
        funders = funders == null
                ? List.of()
                : funders.stream().map(funder -> funder == null ? "" : funder).toList();
    }
}
