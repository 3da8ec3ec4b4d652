package org.recoup.platform;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.recoup.people.Role;

/**
 * Who acts in this request, and by which grants: own ones and those delegated to the person today.
 *
 * @param personId key of the person
 */
public record Caller(int personId, String userName, String fullName, List<Grant> grants) {

    /**
     * One role, where it holds.
     *
     * @param departments the department of the role and all below it; empty for roles of another scope
     * @param programmeId of a board member, else null
     * @param onBehalfOf the person who delegated it, null when the role is the caller's own
     */
    public record Grant(Role role, Set<Integer> departments, Integer programmeId, Integer onBehalfOf) {}

    public Caller {
        // Own grants first: nobody acts for another where they may act for themselves.
        grants = grants.stream()
                .sorted(Comparator.comparing(Grant::onBehalfOf, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    public boolean holds(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean holdsAny(Role... roles) {
        return List.of(roles).stream().anyMatch(this::holds);
    }

    public boolean holds(Role role, int departmentId) {
        return grantFor(role, departmentId).isPresent();
    }

    /** Departments for which the caller holds the role. */
    public Set<Integer> departments(Role role) {
        Set<Integer> all = new TreeSet<>();
        grants.stream().filter(grant -> grant.role() == role).forEach(grant -> all.addAll(grant.departments()));
        return all;
    }

    Optional<Grant> grantFor(Role role, int departmentId) {
        return grants.stream()
                .filter(grant -> grant.role() == role && grant.departments().contains(departmentId))
                .findFirst();
    }

    Optional<Grant> grantFor(Role... roles) {
        List<Role> any = List.of(roles);
        return grants.stream().filter(grant -> any.contains(grant.role())).findFirst();
    }
}
