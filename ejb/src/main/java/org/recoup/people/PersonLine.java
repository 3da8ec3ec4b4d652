package org.recoup.people;

import java.util.List;

/**
 * A person as listed and edited.
 *
 * @param locked whether too many failed sign-ins keep the person out for now; only treasury is told, others read false
 * @param roles names of the roles held today, each once
 */
public record PersonLine(
        int id,
        String userName,
        String fullName,
        String email,
        boolean active,
        boolean locked,
        List<String> roles,
        int version) {}
