package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.recoup.platform.Acting;
import org.recoup.platform.Records;
import org.recoup.platform.background.Watch;

/**
 * Stores the staged lines, some thousands at a time, so that progress can be told and the database holds little at once. No other import
 * stores meanwhile, so what was new when it was compared is new still.
 */
@Dependent
class MoneyStore {

    /** Pages of the staging table, of 8 kB each, that go over together: about 30,000 lines. */
    private static final int PAGES = 500;

    private static final String ADD_COSTS = """
            insert into cost (project_id, department_id, category_id, period_id, belongs_to_id, document_date, supplier,
                              reference, description, amount, commitment_id, entered_for, import_key, state, entered_by, import_run_id)
            select project_id, department_id, category_id, booked_id, nullif(when_id, booked_id),
                   coalesce(document_date, default_date), supplier, reference, description, amount, commitment_id, entered_for, import_key, 'SUBMITTED',
                   cast(:person as int), cast(:run as bigint)
              from import_line
             where ctid >= cast(:from as tid) and ctid < cast(:to as tid)""";

    private static final String ADD_COMMITMENTS = """
            insert into commitment (project_id, department_id, category_id, financial_year_id, reference, description, amount,
                                    import_key, entered_by, import_run_id)
            select project_id, department_id, category_id, when_id, reference, description, amount, import_key,
                   cast(:person as int), cast(:run as bigint)
              from import_line
             where ctid >= cast(:from as tid) and ctid < cast(:to as tid)""";

    /** Who authorises money funds the project. */
    private static final String ADD_FUNDERS = """
            insert into project_funder (project_id, department_id)
            select distinct l.project_id, l.department_id from import_line l
             where not exists (select 1 from project_funder f
                                where f.project_id = l.project_id and f.department_id = l.department_id)""";

    @Inject
    private Records records;

    @Inject
    private Acting acting;

    @PersistenceContext
    private EntityManager entityManager;

    private record Size(long pages) {}

    void add(ImportTarget target, long run, Watch watch) {
        long pages = records.one(
                        Size.class,
                        "select pg_relation_size(cast('pg_temp.import_line' as regclass)) / 8192 as pages",
                        Map.of())
                .orElseThrow()
                .pages();
        for (long page = 0; page < pages; page += PAGES) {
            watch.at(page, pages);
            entityManager
                    .createNativeQuery(target.isCosts() ? ADD_COSTS : ADD_COMMITMENTS)
                    .setParameter("person", acting.caller().personId())
                    .setParameter("run", run)
                    .setParameter("from", "(" + page + ",0)")
                    .setParameter("to", "(" + (page + PAGES) + ",0)")
                    .executeUpdate();
        }
        if (!target.isCosts()) {
            entityManager.createNativeQuery(ADD_FUNDERS).executeUpdate();
        }
    }
}
