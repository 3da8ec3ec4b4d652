package org.recoup.savings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Forbidden;

/** A saving has two departments, where it lands and who owns it; a finance officer of either acts on it. */
@Dependent
class Officers {

    @Inject
    private Acting acting;

    @Inject
    private Authorities authorities;

    /** @throws Forbidden when the caller is a finance officer of neither */
    Authority require(int landingId, int ownerId) {
        boolean landing = acting.caller().holds(Role.FINANCE_OFFICER, landingId);
        return authorities.require(Role.FINANCE_OFFICER, landing ? landingId : ownerId);
    }
}
