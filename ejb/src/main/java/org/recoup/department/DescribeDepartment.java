package org.recoup.department;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Creates a department, or describes an existing one anew.
 *
 * @param parent code of the department above, or null
 * @param endsOn the first day on which it no longer exists, or null
 * @param version of the record as it was read; ignored when created
 */
public record DescribeDepartment(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}", message = "{fault.code.form}")
        String code,

        @NotBlank @Size(max = 200) String name,
        String parent,
        @NotNull LocalDate startsOn,
        LocalDate endsOn,
        List<@NotBlank @Size(max = 200) String> aliases,
        int version) {

    public DescribeDepartment {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }
}
