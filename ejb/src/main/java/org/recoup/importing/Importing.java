package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import org.recoup.importing.FileCheck.Checked;
import org.recoup.importing.reading.SourceFile;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Boundary;
import org.recoup.platform.Refused;
import org.recoup.platform.background.Watch;
import org.recoup.platform.background.WorkLock;

/**
 * Brings in a file through a mapping within one request, as a whole or not at all: for programs. People leave it to
 * {@link BringingIn}, which takes its time. Treasury brings in departments and projects; finance officers bring in what their
 * departments spend, plan and claim. Costs arrive as submitted, for somebody else to approve.
 */
@Stateless
@Boundary
public class Importing {

    /** Of a file that is brought in within one request, in bytes. */
    private static final int LARGEST = 20 * 1024 * 1024;

    @Inject
    private Mappings mappings;

    @Inject
    private FileCheck check;

    @Inject
    private KeptFiles files;

    @Inject
    private Authorities authorities;

    @Inject
    private WorkLock lock;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Does everything but store.
     *
     * @param mapping name of the mapping
     * @throws org.recoup.platform.NotFound when there is no such mapping
     * @throws org.recoup.platform.Forbidden when the caller has no role for its target
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public ImportPreview preview(String mapping, byte[] file) {
        Checked checked = check(mappings.named(mapping), "import.csv", file);
        boolean faulty = !checked.faults().isEmpty();
        Batch batch = faulty ? Batch.NONE : checked.batch();
        return new ImportPreview(
                checked.rowsRead(),
                batch.added(),
                batch.known(),
                batch.total(),
                batch.sums().departments(),
                batch.sums().periods(),
                checked.faults().count(),
                checked.faults().list());
    }

    /**
     * @return key of the run
     * @throws Refused with every fault of the file; nothing is stored then
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public long importFile(String mapping, String fileName, byte[] file) {
        lock.alone(ImportWork.KIND, Watch.NOBODY);
        MappingLine line = mappings.named(mapping);
        Checked checked = check(line, fileName, file);
        checked.faults().refuse();
        ImportJob job = keep(line, fileName, file);
        job.check(line);
        job.stored(checked.outcome(), Instant.now(clock));
        entityManager.flush();
        checked.batch().store().of(job.id(), Watch.NOBODY);
        return job.id();
    }

    private Checked check(MappingLine mapping, String fileName, byte[] file) {
        authorities.require(mapping.target().role());
        byte[] content = file == null ? new byte[0] : file;
        if (content.length > LARGEST) {
            FaultList faults = new FaultList();
            faults.add(ImportFault.ofFile("import.request.large", LARGEST / 1024 / 1024));
            return new Checked(0, Batch.NONE, faults);
        }
        return check.check(
                mapping.target(),
                mapping.definition(),
                SourceFile.of(fileName, content),
                KnownRule.LEAVE,
                FaultList.NOBODY,
                Watch.NOBODY);
    }

    private ImportJob keep(MappingLine mapping, String fileName, byte[] file) {
        try {
            var by = authorities.require(mapping.target().role());
            ImportJob job = new ImportJob(
                    files.keep(fileName, new ByteArrayInputStream(file), by), null, by, Instant.now(clock));
            entityManager.persist(job);
            return job;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
