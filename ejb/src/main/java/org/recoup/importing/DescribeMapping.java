package org.recoup.importing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Creates a mapping, or describes an existing one anew.
 *
 * @param version of the record as it was read; ignored when created
 */
public record DescribeMapping(
        @NotBlank @Size(max = 100) String name,
        @NotNull ImportTarget target,
        @NotNull Definition definition,
        int version) {}
