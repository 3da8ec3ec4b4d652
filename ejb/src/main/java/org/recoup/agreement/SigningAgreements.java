package org.recoup.agreement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.Forbidden;
import org.recoup.platform.Keys;
import org.recoup.platform.Refused;

/** An approver signs for a party. The last signature puts the agreement in force and ends the version before it. */
@Stateless
@Boundary
public class SigningAgreements {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AgreementsOfProject agreements;

    @Inject
    private StartCheck startCheck;

    @Inject
    private Authorities authorities;

    @Inject
    private Keys keys;

    @Inject
    private Clock clock;

    /**
     * @throws Forbidden when the caller is no approver of the department
     * @throws Changed when the terms are not those that the caller read
     * @throws Refused when the caller drafted it, it is no draft, or it could not come into force as it stands
     */
    @Allowed(Role.APPROVER)
    public void sign(long id, @Valid SignAgreement command) {
        int projectId = agreements.projectOf(id);
        int department = keys.department("department", command.department());
        Authority by = authorities.require(Role.APPROVER, department);
        List<Agreement> all = agreements.locked(projectId);
        Agreement agreement = AgreementsOfProject.pick(all, id);
        Terms terms = agreements.terms(agreement);
        if (command.termsHash() != null && !command.termsHash().equals(terms.hash())) {
            throw new Changed();
        }
        agreement.sign(department, by, clock.instant(), terms);
        startCheck.check(agreement, all);
        if (agreement.isSignedByAll()) {
            all.stream().filter(other -> other != agreement).forEach(other -> other.giveWayTo(agreement));
            entityManager.flush();
            agreement.putInForce();
        }
    }
}
