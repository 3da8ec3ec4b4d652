package org.recoup.people;

/**
 * One role that the caller acts with today.
 *
 * @param department code, of a role that holds in a department and all below it
 * @param programme code, of a board member
 * @param onBehalfOf user name of the person who delegated it, or null
 */
public record GrantLine(
        Role role,
        String department,
        String departmentName,
        String programme,
        String programmeName,
        String onBehalfOf,
        String onBehalfOfName) {}
