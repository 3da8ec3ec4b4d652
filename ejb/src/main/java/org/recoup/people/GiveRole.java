package org.recoup.people;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Gives a role from a day on.
 *
 * @param department code, for roles that hold in a department; else null
 * @param programme code, for a board member; else null
 * @param to the first day on which it no longer holds, or null
 */
public record GiveRole(
        @NotNull Role role,
        String department,
        String programme,
        @NotNull LocalDate from,
        LocalDate to) {

    public GiveRole {
        department = department == null || department.isBlank() ? null : department.strip();
        programme = programme == null || programme.isBlank() ? null : programme.strip();
    }
}
