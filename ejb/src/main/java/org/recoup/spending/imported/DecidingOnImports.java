package org.recoup.spending.imported;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Forbidden;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;
import org.recoup.platform.background.LongWork;

/** Approvers approve or return all lines of an import that wait for them. What they ask is carried out in the background. */
@Stateless
@Boundary
public class DecidingOnImports {

    @Inject
    private ImportRights rights;

    @Inject
    private Acting acting;

    @Inject
    private Event<LongWork.Step> begun;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    private record Going(String person) {}

    /** @throws Refused when nothing of it waits, the caller had a hand in it, or somebody decides on it now */
    @Allowed(Role.APPROVER)
    public void approve(long run) {
        begin(ImportDecision.toApprove(run, acting.caller().personId(), Instant.now(clock)));
    }

    /** @throws Refused likewise, or without a comment */
    @Allowed(Role.APPROVER)
    public void giveBack(long run, String comment) {
        begin(ImportDecision.toReturn(run, acting.caller().personId(), comment, Instant.now(clock)));
    }

    /** Stops what is going on; nothing of it is kept. */
    @Allowed(Role.APPROVER)
    public void stop(long run) {
        ImportDecision going = entityManager
                .createQuery(
                        "select d from ImportDecision d where d.run = :run and d.state = 'GOING'", ImportDecision.class)
                .setParameter("run", run)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("decision", run));
        if (going.personId() != acting.caller().personId()) {
            throw new Forbidden("decision.not.yours");
        }
        // Locked only now: the row filter hides from a lock what the reader may see and not change.
        entityManager.refresh(going, LockModeType.PESSIMISTIC_WRITE);
        going.stop();
    }

    private void begin(ImportDecision decision) {
        rights.on(decision.run());
        records.one(Going.class, """
                        select p.full_name as person from import_decision d join person p on p.id = d.person_id
                         where d.run_id = :run and d.state = 'GOING' and p.active""", Map.of("run", decision.run())).ifPresent(going -> {
            throw new Refused("importRun", "decision.going", going.person());
        });
        entityManager.persist(decision);
        entityManager.flush();
        begun.fire(new LongWork.Step(
                DecisionWork.KIND, decision.id(), acting.caller().userName()));
    }
}
