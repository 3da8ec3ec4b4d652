package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hibernate.Session;
import org.postgresql.PGConnection;
import org.recoup.platform.Room;

/**
 * Puts the lines of a file into a table of this transaction alone, which goes when it ends. What concerns single rows was decided on the
 * way here; what concerns many, the database decides on all of them at once: {@link StagedLines}.
 */
@Dependent
class Staging {

    /** Bytes that go over together: the source is read through the same connection, so no COPY stays open. */
    private static final int LOAD = 2 * 1024 * 1024;

    private static final String COPY = """
            copy import_line (number, sheet, row, project_id, department_id, category_id, when_id, booked_id, document_date,
                              default_date, supplier, reference, description, amount, cumulative, commitment_id, entered_for, import_key)
            from stdin""";

    @PersistenceContext
    private EntityManager entityManager;

    private final CopyText waiting = new CopyText();

    void open() {
        // A file may be read twice, when its figures turn out to be written otherwise than they seemed.
        entityManager
                .createNativeQuery("drop table if exists import_line, import_twin, import_moved, import_known")
                .executeUpdate();
        waiting.take();
        Room.toSort(entityManager);
        entityManager.createNativeQuery("""
                        create temp table import_line (
                            number bigint, sheet int, row int, project_id int, department_id int, category_id int, when_id int,
                            booked_id int, document_date date, default_date date, supplier text, reference text,
                            description text, amount bigint, cumulative boolean, commitment_id bigint, entered_for int, import_key text)
                        on commit drop""").executeUpdate();
    }

    void add(MoneyLine line, ImportTarget target) {
        waiting.row(
                line.number(),
                line.sheet(),
                line.rowNumber(),
                line.project().id(),
                line.department().id(),
                line.category() == null ? null : line.category().id(),
                line.when().id(),
                line.booked() == null ? null : line.booked().id(),
                line.row().documentDate(),
                line.when().endsOn(),
                line.row().supplier(),
                line.row().reference(),
                line.row().description(),
                line.amount().getAmountMinorLong(),
                line.cumulative(),
                line.commitment(),
                line.enteredFor(),
                line.key(target, 1));
        if (waiting.size() >= LOAD) {
            load();
        }
    }

    /** All lines are in; from now on they can be asked for. */
    void close() {
        load();
        entityManager.createNativeQuery("analyze import_line").executeUpdate();
    }

    private void load() {
        if (waiting.size() == 0) {
            return;
        }
        byte[] rows = waiting.take();
        entityManager.unwrap(Session.class).doWork(connection -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new ByteArrayInputStream(rows));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
