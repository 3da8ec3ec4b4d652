package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.postgresql.PGConnection;
import org.recoup.platform.Records;
import org.recoup.platform.Room;

/**
 * The lines of a file in a table of this transaction alone, which goes when it ends. What concerns single rows was decided on the way
 * here; what concerns many, the database decides on all of them at once.
 */
@Dependent
class StagedLines {

    /** Bytes that go over together: the source is read through the same connection, so no COPY stays open. */
    private static final int LOAD = 2 * 1024 * 1024;

    private static final String COPY = """
            copy import_line (number, sheet, row, project_id, department_id, category_id, when_id, booked_id, document_date,
                              default_date, supplier, reference, description, amount, cumulative, entered_for, import_key)
            from stdin""";

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    private final CopyText waiting = new CopyText();

    /** A sum over one of the ways lines are summed. */
    record Sum(String code, String name, long lines, BigDecimal amount) {}

    record Place(int sheet, int row) {}

    record Late(int sheet, int row, String belongs, String booked, String department, long lines) {}

    record Like(int sheet, int row, String reference, long cost) {}

    private record Count(long lines) {}

    void open() {
        // A file may be read twice, when its figures turn out to be written otherwise than they seemed.
        execute("drop table if exists import_line, import_twin");
        waiting.take();
        Room.toSort(entityManager);
        entityManager.createNativeQuery("""
                        create temp table import_line (
                            number bigint, sheet int, row int, project_id int, department_id int, category_id int, when_id int,
                            booked_id int, document_date date, default_date date, supplier text, reference text,
                            description text, amount bigint, cumulative boolean, entered_for int, import_key text)
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

    /** Takes rows out that give another total to date of the same thing in the same month: not both can be right. @return these rows */
    List<Place> dropCumulativeTwice() {
        return records.list(Place.class, """
                with twice as (
                    select sheet, row from (
                        select sheet, row, row_number() over (
                                   partition by project_id, department_id, category_id, when_id order by number) as place
                          from import_line where cumulative) l where place > 1),
                dropped as (
                    delete from import_line l using twice t where t.sheet = l.sheet and t.row = l.row)
                select distinct sheet, row from twice order by 1, 2""", Map.of());
    }

    /**
     * Turns totals to date into what is new in each month: what they rose by since the month before in the file, less what was
     * entered by other ways meanwhile. A total that stayed as it was makes no line.
     *
     * @return lines that came to nothing
     */
    int takeSteps() {
        execute("""
                update import_line l set amount = s.step, import_key = null from (
                    select number, over - coalesce(lag(over) over (
                               partition by project_id, department_id, category_id order by starts_on), 0) as step
                      from (select l.number, l.project_id, l.department_id, l.category_id, w.starts_on,
                                   l.amount - coalesce((
                                       select sum(c.amount) from cost c join period m on m.id = coalesce(c.belongs_to_id, c.period_id)
                                        where c.project_id = l.project_id and c.department_id = l.department_id
                                          and c.category_id = l.category_id and c.state in ('SUBMITTED', 'RETURNED', 'POSTED')
                                          and m.starts_on <= w.starts_on), 0) as over
                              from import_line l join period w on w.id = l.when_id where l.cumulative) g) s
                 where s.number = l.number""");
        return execute("delete from import_line where cumulative and amount = 0");
    }

    /** Takes lines out that are stored already; of totals to date the steps tell that. @return how many */
    int dropKnown(ImportTarget target) {
        String table = target.isCosts() ? "cost" : "commitment";
        return execute("delete from import_line l using " + table
                + " c where c.import_key = l.import_key and not l.cumulative");
    }

    int execute(String sql) {
        return entityManager.createNativeQuery(sql).executeUpdate();
    }

    long count() {
        return records.one(Count.class, "select count(*) as lines from import_line", Map.of())
                .orElseThrow()
                .lines();
    }

    /** Lines whose month is closed, and every month after it. */
    List<Place> unbooked(int most) {
        return records.list(
                Place.class,
                "select distinct sheet, row from import_line where booked_id is null order by sheet, row limit :most",
                Map.of("most", most));
    }

    /** With all other lines of their rows. */
    void dropUnbooked() {
        execute("""
                delete from import_line l using (select distinct sheet, row from import_line where booked_id is null) u
                 where u.sheet = l.sheet and u.row = l.row""");
    }

    /** Late lines, by the month they belong to and the department. */
    List<Late> late() {
        return records.list(Late.class, """
                select min(l.sheet) as sheet, min(l.row) as row, to_char(w.starts_on, 'YYYY-MM') as belongs,
                       to_char(b.starts_on, 'YYYY-MM') as booked, d.name as department, count(*) as lines
                  from import_line l join period w on w.id = l.when_id join period b on b.id = l.booked_id
                  join department d on d.id = l.department_id
                 where l.when_id <> l.booked_id group by 3, 4, 5 order by 1, 2""", Map.of());
    }

    /** Costs that somebody entered with the same department, supplier, reference and amount. */
    List<Like> like(int most) {
        return records.list(Like.class, """
                select l.sheet, l.row, l.reference, min(c.id) as cost
                  from import_line l
                  join cost c on c.department_id = l.department_id and c.reference = l.reference and c.amount = l.amount
                   and c.supplier = l.supplier and c.state in ('SUBMITTED', 'RETURNED', 'POSTED')
                 where l.reference <> '' group by 1, 2, 3 order by 1, 2 limit :most""", Map.of("most", most));
    }

    List<Sum> byDepartment() {
        return sums("d.code", "d.name", "join department d on d.id = l.department_id");
    }

    List<Sum> byCategory() {
        return sums("k.code", "k.name", "join category k on k.id = l.category_id");
    }

    List<Sum> byPeriod(ImportTarget target) {
        return target.isMonthly()
                ? sums(
                        "to_char(p.starts_on, 'YYYY-MM')",
                        "to_char(p.starts_on, 'YYYY-MM')",
                        "join period p on p.id = coalesce(l.booked_id, l.when_id)")
                : sums("y.name", "y.name", "join financial_year y on y.id = l.when_id");
    }

    private List<Sum> sums(String code, String name, String join) {
        return records.list(
                Sum.class,
                "select %s as code, %s as name, count(*) as lines, sum(l.amount) as amount from import_line l %s group by 1, 2 order by 1"
                        .formatted(code, name, join),
                Map.of());
    }
}
