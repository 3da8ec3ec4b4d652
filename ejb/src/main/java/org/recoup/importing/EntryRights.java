package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;

/** By whose right the lines of each department come in. */
@Dependent
class EntryRights {

    @Inject
    private Authorities authorities;

    @Inject
    private Acting acting;

    private final Map<Integer, Authority> rights = new HashMap<>();

    void begin() {
        rights.clear();
    }

    boolean mayEnter(Known department) {
        if (rights.containsKey(department.id())) {
            return true;
        }
        if (!acting.caller().holds(Role.FINANCE_OFFICER, department.id())) {
            return false;
        }
        rights.put(department.id(), authorities.require(Role.FINANCE_OFFICER, department.id()));
        return true;
    }

    /** For whom the person enters lines of this department; null for oneself. */
    Integer delegator(Known department) {
        return rights.get(department.id()).onBehalfOf();
    }

    /** For whom the person enters this file; null for oneself. */
    Integer delegator() {
        return delegators().stream().findFirst().orElse(null);
    }

    /** Whether the person would enter it for several others at once. */
    boolean isMixed() {
        return delegators().size() > 1;
    }

    private Set<Integer> delegators() {
        Set<Integer> delegators = new HashSet<>();
        rights.values().stream()
                .map(Authority::onBehalfOf)
                .filter(Objects::nonNull)
                .forEach(delegators::add);
        return delegators;
    }
}
