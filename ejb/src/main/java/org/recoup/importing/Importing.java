package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.recoup.people.Role;
import org.recoup.platform.Acting;
import org.recoup.platform.Allowed;
import org.recoup.platform.Authorities;
import org.recoup.platform.Boundary;
import org.recoup.platform.Forbidden;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/**
 * Brings in a file through a mapping, as a whole or not at all. Treasury brings in departments and projects; finance officers bring in
 * commitments and costs of their departments. Costs arrive as submitted, for somebody else to approve.
 */
@Stateless
@Boundary
public class Importing {

    @Inject
    private Mappings mappings;

    @Inject
    private DepartmentImport departments;

    @Inject
    private ProjectImport projects;

    @Inject
    private MoneyImport money;

    @Inject
    private Authorities authorities;

    @Inject
    private Acting acting;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    private record Checked(MappingLine mapping, int rowsRead, Batch batch, FaultList faults) {}

    private record Id(long id) {}

    /**
     * Does everything but store.
     *
     * @param mapping name of the mapping
     * @throws NotFound when there is no such mapping
     * @throws Forbidden when the caller has no role for its target
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public ImportPreview preview(String mapping, byte[] file) {
        Checked checked = check(mapping, file);
        Batch batch = checked.batch();
        return new ImportPreview(
                checked.rowsRead(),
                batch.added(),
                batch.known(),
                batch.total(),
                batch.departments(),
                batch.periods(),
                checked.faults().count(),
                checked.faults().list());
    }

    /**
     * @return key of the run
     * @throws Refused with every fault of the file; nothing is stored then
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public long importFile(String mapping, String fileName, byte[] file) {
        if (fileName == null || fileName.isBlank() || fileName.length() > 255) {
            throw new Refused("fileName", "text.length", 1, 255);
        }
        oneAtATime();
        Checked checked = check(mapping, file);
        checked.faults().refuse();
        long run = note(checked, fileName.strip(), ImportKey.sha256(file));
        checked.batch().store().accept(run);
        return run;
    }

    /** The columns of a sample, to choose from while a mapping is written. */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY})
    public List<String> columns(byte[] file, String separator) {
        FaultList faults = new FaultList();
        char character = separator == null || separator.length() != 1 ? ',' : separator.charAt(0);
        Optional<Table> table = Table.read(file, character, faults);
        if (table.isEmpty()) {
            faults.refuse();
        }
        return table.orElseThrow().header();
    }

    private Checked check(String mappingName, byte[] file) {
        MappingLine mapping = mappings.named(mappingName);
        authorities.require(mapping.target().isMoney() ? Role.FINANCE_OFFICER : Role.TREASURY);
        FaultList faults = new FaultList();
        Definition definition = mapping.definition();
        Optional<Table> table = Table.read(file, definition.separatorCharacter(), faults);
        Batch batch = table.filter(found -> found.has(definition.columns(), faults))
                .map(found -> check(mapping, found, faults))
                .orElse(Batch.NONE);
        return new Checked(mapping, table.map(found -> found.rows().size()).orElse(0), batch, faults);
    }

    private Batch check(MappingLine mapping, Table table, FaultList faults) {
        return switch (mapping.target()) {
            case DEPARTMENTS -> departments.check(table, mapping.definition(), faults);
            case PROJECTS -> projects.check(table, mapping.definition(), faults);
            case COMMITMENTS, COSTS -> money.check(mapping.target(), table, mapping.definition(), faults);
        };
    }

    /** Two imports of the same file at the same time would both take its lines for new. */
    private void oneAtATime() {
        entityManager
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('recoup.import')) as text)", String.class)
                .getSingleResult();
    }

    private long note(Checked checked, String fileName, String hash) {
        Batch batch = checked.batch();
        return records.one(
                        Id.class,
                        """
                        insert into import_run (mapping_id, file_name, file_hash, rows_read, lines_added, lines_known, total,
                                                person_id, on_behalf_of, imported_at)
                        values (:mapping, :fileName, :hash, :rows, :added, :known, cast(:total as bigint), :person,
                                cast(:behalf as int), :at)
                        returning id""",
                        Records.with(
                                "mapping", checked.mapping().id(),
                                "fileName", fileName,
                                "hash", hash,
                                "rows", checked.rowsRead(),
                                "added", batch.added(),
                                "known", batch.known(),
                                "total",
                                        batch.total() == null
                                                ? null
                                                : batch.total().getAmountMinorLong(),
                                "person", acting.caller().personId(),
                                "behalf", batch.onBehalfOf(),
                                "at", Instant.now(clock)))
                .orElseThrow()
                .id();
    }
}
