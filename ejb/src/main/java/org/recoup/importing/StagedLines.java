package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.recoup.budget.Overspends;
import org.recoup.platform.Records;

/** The lines of a file, once all of them are staged. What concerns many of them, the database decides at once. */
@Dependent
class StagedLines {

    @Inject
    private Records records;

    @PersistenceContext
    private EntityManager entityManager;

    /** A sum over one of the ways lines are summed. */
    record Sum(String code, String name, long lines, BigDecimal amount) {}

    record Place(int sheet, int row) {}

    record Late(int sheet, int row, String belongs, String booked, String department, long lines) {}

    record Like(int sheet, int row, String reference, long cost) {}

    private record Count(long lines) {}

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

    /** The lines as the budgets see them. */
    List<Overspends.Spend> spends() {
        return records.list(Overspends.Spend.class, """
                select cast(null as bigint) as cost, project_id as project, department_id as department, category_id as category,
                       booked_id as period, sum(amount) as amount
                  from import_line group by 2, 3, 4, 5 order by 2, 3, 4, 5""", Map.of());
    }

    private int execute(String sql) {
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

    /**
     * Costs that somebody entered with the same department, supplier, reference and amount. Found by references without their spaces, which
     * is quick for all costs there are; whether the words are the same is asked of what is left. Hashed, because the database would rather
     * sort all costs by these texts, which takes three times as long.
     */
    List<Like> like(int most) {
        sortToJoin("off");
        List<Like> found = records.list(Like.class, """
                with near as materialized (
                    select l.sheet, l.row, l.reference, l.supplier, c.id, c.reference as other_reference, c.supplier as other_supplier
                      from import_line l
                      join cost c on c.department_id = l.department_id and c.amount = l.amount
                       and translate(lower(c.reference), E' \\t\\n\\r', '') = translate(lower(l.reference), E' \\t\\n\\r', '')
                       and c.state in ('SUBMITTED', 'RETURNED', 'POSTED')
                     where l.reference <> '')
                select sheet, row, reference, min(id) as cost from near
                 where same_word(other_reference) = same_word(reference) and same_word(other_supplier) = same_word(supplier)
                 group by 1, 2, 3 order by 1, 2 limit :most""", Map.of("most", most));
        sortToJoin("on");
        return found;
    }

    private void sortToJoin(String onOrOff) {
        entityManager
                .createNativeQuery("select set_config('enable_mergejoin', :way, true)", String.class)
                .setParameter("way", onOrOff)
                .getSingleResult();
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
