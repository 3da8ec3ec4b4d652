package org.recoup.project;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Optional;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Treasury creates and names programmes. */
@Stateless
@Boundary
public class DescribingProgrammes {

    @PersistenceContext
    private EntityManager entityManager;

    /** @throws Refused when the code is taken */
    @Allowed(Role.TREASURY)
    public void create(@Valid DescribeProgramme command) {
        if (find(command.code()).isPresent()) {
            throw new Refused("code", "code.taken", command.code());
        }
        entityManager.persist(new Programme(command.code(), command.name().strip()));
    }

    /** @throws Changed when somebody else changed it since it was read */
    @Allowed(Role.TREASURY)
    public void change(@Valid DescribeProgramme command) {
        Programme programme = find(command.code()).orElseThrow(() -> new NotFound("programme", command.code()));
        Changed.check(command.version(), programme.version());
        programme.rename(command.name().strip());
    }

    private Optional<Programme> find(String code) {
        return entityManager
                .createQuery("select p from Programme p where p.code = :code", Programme.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
