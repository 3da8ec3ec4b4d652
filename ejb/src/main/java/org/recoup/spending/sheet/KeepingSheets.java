package org.recoup.spending.sheet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Keeps what a finance officer types, as typed and as often as they type, so that nothing is lost with a session. */
@Stateless
@Boundary
public class KeepingSheets {

    @Inject
    private Acting acting;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /** What was stored, and as which version. */
    public record Saved(long id, int version, Instant savedAt) {}

    @Allowed(Role.FINANCE_OFFICER)
    public Saved open(@Valid SaveSheet command) {
        CostSheet sheet = new CostSheet(acting.caller().personId());
        sheet.save(command.title(), command.rows(), clock.instant());
        entityManager.persist(sheet);
        return saved(sheet);
    }

    /**
     * @throws Changed when another window saved it since
     * @throws Refused when it was submitted or discarded
     */
    @Allowed(Role.FINANCE_OFFICER)
    public Saved save(long id, @Valid SaveSheet command) {
        CostSheet sheet = known(id, command.version());
        sheet.save(command.title(), command.rows(), clock.instant());
        return saved(sheet);
    }

    /** Out of the way, but not out of the world: {@link #restore} brings it back. */
    @Allowed(Role.FINANCE_OFFICER)
    public Saved discard(long id) {
        CostSheet sheet = known(id, null);
        sheet.discard(clock.instant());
        return saved(sheet);
    }

    @Allowed(Role.FINANCE_OFFICER)
    public Saved restore(long id) {
        CostSheet sheet = known(id, null);
        sheet.restore();
        return saved(sheet);
    }

    private Saved saved(CostSheet sheet) {
        entityManager.flush();
        return new Saved(sheet.id(), sheet.version(), sheet.savedAt());
    }

    private CostSheet known(long id, Integer version) {
        CostSheet sheet = entityManager.find(CostSheet.class, id);
        if (sheet == null) {
            throw new NotFound("sheet", id);
        }
        if (version != null) {
            Changed.check(version, sheet.version());
        }
        return sheet;
    }
}
