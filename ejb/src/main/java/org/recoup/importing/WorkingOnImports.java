package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.recoup.importing.FileCheck.Checked;
import org.recoup.importing.reading.SourceFile;
import org.recoup.importing.reading.Unreadable;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Boundary;
import org.recoup.platform.background.Watch;
import org.recoup.platform.background.WorkLock;

/**
 * Checks a file, stores it or takes it back, whatever its run waits for, in one transaction: a server that stops half way leaves nothing half done, and
 * the next one begins the step anew. Nobody else can work on the run meanwhile.
 */
@Stateless
@Boundary
public class WorkingOnImports {

    @Inject
    private FileCheck check;

    @Inject
    private KeptFiles files;

    @Inject
    private RefusedRows refusedRows;

    @Inject
    private TakingBack takingBack;

    @Inject
    private NoteKeeper notes;

    @Inject
    private ImportProgress progress;

    @Inject
    private WorkLock lock;

    @Inject
    private Authorities authorities;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /** Goes one step on; does nothing when somebody else does, or nothing is to be done. */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public void goOn(long run) {
        if (!lock.of(ImportWork.KIND, run)) {
            return;
        }
        ImportJob job = entityManager.find(ImportJob.class, run);
        if (job == null || !job.state().isRunning()) {
            return;
        }
        authorities.require(job.target().role());
        switch (job.state()) {
            case CHECKING -> check(job);
            case STORING -> store(job);
            default -> takeBack(job);
        }
    }

    private void takeBack(ImportJob job) {
        takingBack.all(job.id(), progress.of(job.id()));
        hold(job);
        job.undone();
    }

    private void check(ImportJob job) {
        Checked checked = checked(job);
        hold(job);
        job.checked(checked.outcome());
        look(job);
    }

    /** What keeps it from being shown is among the faults. */
    private void look(ImportJob job) {
        try {
            job.looksLike(ImportFiles.look(files.open(job.fileId()), job.definition()));
        } catch (Unreadable unreadable) {
            job.looksLike(null);
        }
    }

    private void store(ImportJob job) {
        lock.alone(ImportWork.KIND, progress.of(job.id()));
        Checked checked = checked(job);
        boolean blocked = checked.faults().isBlocking()
                || (!checked.faults().isEmpty()
                        && (!job.goodRowsOnly() || job.target().isWhole()));
        if (blocked || checked.batch().added() == 0) {
            // Something has changed since it was checked; the person sees it as it is now.
            hold(job);
            job.checked(checked.outcome());
            return;
        }
        checked.batch().store().of(job.id(), progress.of(job.id()));
        if (!checked.faults().isEmpty()) {
            refusedRows.keep(job, checked.faults());
        }
        hold(job);
        job.stored(checked.outcome(), Instant.now(clock));
    }

    private Checked checked(ImportJob job) {
        SourceFile file = files.open(job.fileId());
        Checked checked = check.check(
                job.target(), job.definition(), file, job.knownRule(), notes.of(job.id()), progress.of(job.id()));
        notes.close(checked.faults().unknown());
        return checked;
    }

    /**
     * Only at the end: until then progress is told in other transactions, which would wait for this one.
     *
     * @throws Watch.Stopped when the person asked for it, who was told that it stops
     */
    private void hold(ImportJob job) {
        entityManager.refresh(job, LockModeType.PESSIMISTIC_WRITE);
        if (job.isCancelAsked()) {
            throw new Watch.Stopped();
        }
    }
}
