package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.recoup.importing.reading.Unreadable;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Boundary;
import org.recoup.platform.Forbidden;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;
import org.recoup.platform.background.LongWork;
import org.recoup.platform.background.Watch;

/**
 * A person brings in a file step by step: uploads it, has it checked by a mapping, stores it, or drops it; and may take it back before
 * anything of it was approved. Checking and storing go on in the background.
 */
@Stateless
@Boundary
public class BringingIn {

    /** Lines that are taken back while the person waits. */
    private static final int FEW = 5_000;

    @Inject
    private KeptFiles files;

    @Inject
    private TakingBack takingBack;

    @Inject
    private Mappings mappings;

    @Inject
    private Authorities authorities;

    @Inject
    private Acting acting;

    @Inject
    private Event<LongWork.Step> begun;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * @param content is read to its end, and not closed
     * @return key of the run
     * @throws Refused when it is empty, too large, or of a kind that cannot be read
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public long upload(String fileName, InputStream content) {
        return keep(fileName, content, null);
    }

    /**
     * Refused rows that were put right.
     *
     * @param restOf the import that refused them: what it took of lines that say the same are other payments
     * @return key of the run
     * @throws Refused likewise, or when it is not an import of the person that refused rows
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public long uploadRest(long restOf, String fileName, InputStream content) {
        ImportJob refused = entityManager.find(ImportJob.class, restOf);
        boolean fits = refused != null
                && refused.personId() == acting.caller().personId()
                && refused.state() == ImportState.STORED
                && refused.goodRowsOnly();
        if (!fits) {
            throw new Refused("restOf", "import.rest.unknown", restOf);
        }
        return keep(fileName, content, restOf);
    }

    private long keep(String fileName, InputStream content, Long restOf) {
        try {
            var by = authorities.require(anyRole());
            KeptFile file = files.keep(fileName, content, by);
            // A file that cannot be shown is of no use to anybody.
            FileView look = ImportFiles.look(files.open(file.id()), Definition.of(Map.of(), List.of(), null));
            ImportJob job = new ImportJob(file, restOf, by, Instant.now(clock));
            job.looksLike(look);
            entityManager.persist(job);
            entityManager.flush();
            return job.id();
        } catch (Unreadable unreadable) {
            throw new Refused("file", unreadable.code(), unreadable.values().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the file by a mapping, anew when it was checked before; what it finds can be read when that is done. */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void check(long run, String mapping) {
        ImportJob job = own(run);
        if (mapping == null || mapping.isBlank()) {
            throw new Refused("mapping", "import.mapping.missing");
        }
        MappingLine line = mappings.named(mapping);
        authorities.require(line.target().role());
        job.check(line);
        begin(run);
    }

    /** Says that its known lines are other payments than those that are stored; it is checked again, and takes them too. */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void takeKnown(long run) {
        own(run).takeKnown();
        begin(run);
    }

    /** @param goodRowsOnly takes the rows without an error, and keeps the others as a file of their own */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void store(long run, boolean goodRowsOnly) {
        ImportJob job = own(run);
        if (goodRowsOnly && job.target().isWhole()) {
            throw new Refused("", job.target().isPlan() ? "import.plan.whole" : "import.register.whole");
        }
        job.store(goodRowsOnly);
        begin(run);
    }

    /** Stops what is going on, so that the person can decide anew; drops what waits. Treasury does so for others too. */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void cancel(long run) {
        ImportJob job = acting.caller().holds(Role.TREASURY) ? locked(run) : own(run);
        job.cancel();
        if (job.state() == ImportState.CANCELLED) {
            files.forget(job.fileId());
        }
    }

    /**
     * Withdraws all its lines, which another import may then bring in again; very many of them in the background.
     *
     * @throws Refused when one of them is approved already, or it brought in a register
     */
    @Allowed(Role.FINANCE_OFFICER)
    public void undo(long run) {
        ImportJob job = own(run);
        if (job.target() != ImportTarget.COSTS) {
            throw new Refused("", "import.undo.costs.only");
        }
        job.undo();
        if (job.linesAdded() > FEW) {
            begin(run);
            return;
        }
        entityManager.flush();
        takingBack.all(run, Watch.NOBODY);
        job.undone();
    }

    private void begin(long run) {
        begun.fire(new LongWork.Step(ImportWork.KIND, run, acting.caller().userName()));
    }

    private Role anyRole() {
        return acting.caller().holds(Role.FINANCE_OFFICER) ? Role.FINANCE_OFFICER : Role.TREASURY;
    }

    private ImportJob locked(long run) {
        ImportJob job = entityManager.find(ImportJob.class, run, LockModeType.PESSIMISTIC_WRITE);
        if (job == null) {
            throw new NotFound("import", run);
        }
        return job;
    }

    private ImportJob own(long run) {
        ImportJob job = locked(run);
        if (job.personId() != acting.caller().personId()) {
            throw new Forbidden("import.not.yours");
        }
        return job;
    }
}
