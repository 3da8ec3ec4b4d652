package org.recoup.savings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authority;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.Keys;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** Finance officers of the owner or the landing department keep the register. */
@Stateless
@Boundary
public class RegisteringSavings {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Keys keys;

    @Inject
    private Records records;

    @Inject
    private Officers officers;

    @Inject
    private StandingClaims claims;

    @Inject
    private Planning planning;

    record Id(long id) {}

    /**
     * @return key of the entry
     * @throws Refused when the project has an entry of that title, more is planned than the baseline, or something in a closed month
     */
    @Allowed(Role.FINANCE_OFFICER)
    public long register(@Valid DescribeSaving command) {
        int owner = keys.department("owner", command.owner());
        int landing = keys.department("landing", command.landing());
        Authority by = officers.require(landing, owner);
        Saving saving = new Saving(keys.project("project", command.project()), by.personId());
        describe(saving, command, owner, landing, StandingClaims.Figures.NONE);
        entityManager.persist(saving);
        entityManager.flush();
        planning.checkMonths(saving.id(), command.plan(), landing, landing);
        planning.plan(saving.id(), command.plan());
        return saving.id();
    }

    /** @throws Refused when what claims, a verification or a closed month fixed would change; {@link Changed} when somebody was faster */
    @Allowed(Role.FINANCE_OFFICER)
    public void change(long id, @Valid DescribeSaving command) {
        Saving saving = held(id);
        Changed.check(command.version(), saving.version());
        int owner = keys.department("owner", command.owner());
        int landing = keys.department("landing", command.landing());
        officers.require(landing, owner);
        if (keys.project("project", command.project()) != saving.projectId()) {
            throw new Refused("project", "saving.project.stays");
        }
        entityManager.lock(saving, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        planning.checkMonths(id, command.plan(), saving.landingId(), landing);
        describe(saving, command, owner, landing, claims.of(id));
        entityManager.flush();
        planning.plan(id, command.plan());
    }

    @Allowed(Role.FINANCE_OFFICER)
    public void close(long id) {
        held(id).close();
    }

    @Allowed(Role.FINANCE_OFFICER)
    public void reopen(long id) {
        held(id).reopen();
    }

    private void describe(
            Saving saving, DescribeSaving command, int owner, int landing, StandingClaims.Figures standing) {
        requireOwnTitle(saving, command.title().strip());
        saving.describe(command.title().strip(), command.measure().strip());
        saving.assign(owner, landing, command.type(), standing);
        saving.limit(command.baseline(), planning.sum(command.plan()), standing);
    }

    private void requireOwnTitle(Saving saving, String title) {
        records.one(
                        Id.class,
                        "select id from saving where project_id = :project and title = :title and id <> :id",
                        Map.of(
                                "project",
                                saving.projectId(),
                                "title",
                                title,
                                "id",
                                saving.id() == null ? 0 : saving.id()))
                .ifPresent(other -> {
                    throw new Refused("title", "saving.title.taken", title);
                });
    }

    private Saving held(long id) {
        Saving saving = entityManager.find(Saving.class, id);
        if (saving == null) {
            throw new NotFound("saving", id);
        }
        officers.require(saving.landingId(), saving.ownerId());
        entityManager.refresh(saving, LockModeType.PESSIMISTIC_WRITE);
        return saving;
    }
}
