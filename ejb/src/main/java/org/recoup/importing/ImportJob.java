package org.recoup.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.joda.money.Money;
import org.recoup.platform.Authority;
import org.recoup.platform.Documents;
import org.recoup.platform.Refused;

/**
 * One file on its way in. Checked, it can be checked again, dropped or stored; stored, it can only be undone. It keeps the definition that
 * it was read by, because a mapping may change later. Columns that tell progress are written beside it, so only what changed is written.
 */
@Entity
@Table(name = "import_run")
@DynamicUpdate
public class ImportJob {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "file_id")
    private Long fileId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_hash")
    private String fileHash;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "mapping_id")
    private Long mappingId;

    @Enumerated(EnumType.STRING)
    private ImportTarget target;

    @Convert(converter = DefinitionJson.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Definition definition;

    @Column(name = "rows_read")
    private int rowsRead;

    @Column(name = "rows_faulty")
    private int rowsFaulty;

    private int errors;

    private int warnings;

    @Column(name = "lines_added")
    private int linesAdded;

    @Column(name = "lines_known")
    private int linesKnown;

    private Money total;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String sums;

    @Column(name = "good_rows_only")
    private boolean goodRowsOnly;

    @Column(name = "rest_of")
    private Long restOf;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String look;

    @Column(name = "take_known")
    private boolean takeKnown;

    private String failure;

    private long done;

    @Column(name = "total_to_do")
    private long totalToDo;

    @Column(name = "cancel_asked")
    private boolean cancelAsked;

    @Column(name = "person_id")
    private int personId;

    @Column(name = "on_behalf_of")
    private Integer onBehalfOf;

    @Column(name = "imported_at")
    private Instant importedAt;

    protected ImportJob() {}

    /** @param restOf the import whose refused rows these are, or null */
    ImportJob(KeptFile file, Long restOf, Authority by, Instant at) {
        fileId = file.id();
        fileName = file.name();
        fileHash = file.hash();
        this.restOf = restOf;
        personId = by.personId();
        onBehalfOf = by.onBehalfOf();
        importedAt = at;
        state = ImportState.UPLOADED;
    }

    /** @param found of the file, so that it need not be found again for every page; null when it cannot be shown */
    void looksLike(FileView found) {
        look = found == null ? null : Documents.write(found);
    }

    /** @throws Refused when a server works on it already, or it is finished */
    void check(MappingLine mapping) {
        if (!state.isWaiting()) {
            throw new Refused("", "import.state.wrong", state.name());
        }
        mappingId = mapping.id();
        target = mapping.target();
        definition = mapping.definition();
        takeKnown = false;
        begin(ImportState.CHECKING);
    }

    /**
     * Its known lines are other payments than those that are stored: it is checked again, and takes them too.
     *
     * @throws Refused when nothing of it is known, or its target does not tell payments apart
     */
    void takeKnown() {
        if (state != ImportState.CHECKED) {
            throw new Refused("", "import.state.wrong", state.name());
        }
        if (linesKnown == 0 || !target.isStaged()) {
            throw new Refused("", "import.known.none");
        }
        takeKnown = true;
        begin(ImportState.CHECKING);
    }

    void checked(ImportOutcome outcome) {
        take(outcome);
        state = ImportState.CHECKED;
    }

    /**
     * @param onlyGoodRows takes the rows without an error, and keeps the others as a file of their own
     * @throws Refused when it was not checked, has errors, or brings nothing new
     */
    void store(boolean onlyGoodRows) {
        if (state != ImportState.CHECKED) {
            throw new Refused("", "import.state.wrong", state.name());
        }
        if (errors > 0 && !onlyGoodRows) {
            throw new Refused("", "import.errors.left", errors);
        }
        if (linesAdded == 0) {
            throw new Refused("", "import.nothing.new");
        }
        goodRowsOnly = onlyGoodRows;
        begin(ImportState.STORING);
    }

    void stored(ImportOutcome outcome, Instant at) {
        take(outcome);
        onBehalfOf = outcome.onBehalfOf();
        importedAt = at;
        state = ImportState.STORED;
    }

    /** Asks the server that works on it to stop; without one, gives it up. */
    void cancel() {
        if (state.isRunning()) {
            cancelAsked = true;
        } else if (state.isWaiting()) {
            state = ImportState.CANCELLED;
        } else {
            throw new Refused("", "import.state.wrong", state.name());
        }
    }

    /** Back to where a person can decide again; nothing was stored, or taken back. */
    void stopped() {
        state = switch (state) {
            case STORING -> ImportState.CHECKED;
            case UNDOING -> ImportState.STORED;
            default -> ImportState.UPLOADED;
        };
        cancelAsked = false;
    }

    /** What was stored before stays so. */
    void failed(String why) {
        state = state == ImportState.UNDOING ? ImportState.STORED : ImportState.FAILED;
        failure = why;
    }

    /** @throws Refused when it was never stored */
    void undo() {
        if (state != ImportState.STORED) {
            throw new Refused("", "import.state.wrong", state.name());
        }
        begin(ImportState.UNDOING);
    }

    void undone() {
        state = ImportState.UNDONE;
    }

    private void begin(ImportState step) {
        state = step;
        failure = null;
        cancelAsked = false;
        done = 0;
        totalToDo = 0;
    }

    private void take(ImportOutcome outcome) {
        rowsRead = outcome.rowsRead();
        rowsFaulty = outcome.rowsFaulty();
        errors = outcome.errors();
        warnings = outcome.warnings();
        linesAdded = outcome.linesAdded();
        linesKnown = outcome.linesKnown();
        total = outcome.total();
        sums = Documents.write(outcome.sums());
    }

    Long id() {
        return id;
    }

    Long fileId() {
        return fileId;
    }

    String fileName() {
        return fileName;
    }

    ImportState state() {
        return state;
    }

    ImportTarget target() {
        return target;
    }

    Definition definition() {
        return definition;
    }

    KnownRule knownRule() {
        return new KnownRule(restOf, takeKnown);
    }

    boolean goodRowsOnly() {
        return goodRowsOnly;
    }

    int personId() {
        return personId;
    }

    int linesAdded() {
        return linesAdded;
    }

    boolean isCancelAsked() {
        return cancelAsked;
    }
}
