package org.recoup.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Lets one person act with all roles of another for some days.
 *
 * @param of user name of the person whose roles they are; null for the caller, and only treasury names another
 * @param to user name of the person who may then act
 * @param until the first day on which it no longer holds
 */
public record DelegateRoles(
        String of,
        @NotBlank String to,
        @NotNull LocalDate from,
        @NotNull LocalDate until,

        @NotBlank(message = "{fault.reason.missing}") @Size(max = 1000)
        String reason) {}
