package org.recoup.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Creates a programme, or names an existing one anew.
 *
 * @param version of the record as it was read; ignored when created
 */
public record DescribeProgramme(
        @NotNull(message = "{fault.value.missing}")
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}", message = "{fault.code.form}")
        String code,

        @NotBlank(message = "{fault.value.missing}") @Size(max = 200)
        String name,

        int version) {}
