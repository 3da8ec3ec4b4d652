package org.recoup.people;

import java.time.LocalDate;

/**
 * One role of a person.
 *
 * @param department code, of a role that holds in a department
 * @param programme code, of a board member
 * @param from the first day
 * @param to the first day on which it no longer holds, or null
 */
public record RoleLine(
        long id,
        Role role,
        String department,
        String departmentName,
        String programme,
        String programmeName,
        LocalDate from,
        LocalDate to,
        Standing standing) {}
