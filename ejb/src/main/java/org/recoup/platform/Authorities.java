package org.recoup.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.recoup.people.Role;

/** Asks for the right to act, and tells the database for whom, so that the audit trail names both. */
@Dependent
public class Authorities {

    @Inject
    private Acting acting;

    @PersistenceContext
    private EntityManager entityManager;

    /** @throws Forbidden when the caller does not hold the role for the department */
    public Authority require(Role role, int departmentId) {
        Caller caller = acting.caller();
        return noted(caller.grantFor(role, departmentId)
                .orElseThrow(() -> new Forbidden("role.missing.for.department", role.name())));
    }

    /** @throws Forbidden when the caller does not hold the role */
    public Authority require(Role role) {
        Caller caller = acting.caller();
        return noted(caller.grantFor(role).orElseThrow(() -> new Forbidden("role.missing", role.name())));
    }

    /** Tells the database by whose right the transaction goes on, when it is not the caller's own. */
    Authority noted(Caller.Grant grant) {
        if (grant.onBehalfOf() != null) {
            entityManager
                    .createNativeQuery("select set_config('recoup.on_behalf_of', :who, true)", String.class)
                    .setParameter("who", grant.onBehalfOf().toString())
                    .getSingleResult();
        }
        return new Authority(acting.caller().personId(), grant.onBehalfOf());
    }
}
