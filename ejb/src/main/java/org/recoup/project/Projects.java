package org.recoup.project;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.HouseCurrency;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The projects to which the reader's departments are party; for those who see all, every project. */
@Stateless
@Boundary
public class Projects {

    private static final String COLUMNS = """
            p.id, p.code, p.name, p.description, g.code as programme, g.name as programme_name, l.code as lead,
            l.name as lead_name, p.starts_on, p.ends_on, p.version,
            array(select d.code from project_funder f join department d on d.id = f.department_id
                   where f.project_id = p.id order by d.code) as funders,
            array(select d.name from project_funder f join department d on d.id = f.department_id
                   where f.project_id = p.id order by d.code) as funder_names,
            (select a.version_number from agreement a where a.project_id = p.id and a.state in ('IN_FORCE', 'ENDED')
                and a.valid @> cast(:today as date)) as agreement
            """;

    private static final String FROM = """
             from project p join programme g on g.id = p.programme_id join department l on l.id = p.lead_department_id
            """;

    private static final String MATCH = """
            where (:words = '' or p.code ilike '%' || :words || '%' or p.name ilike '%' || :words || '%')
              and (:programme = '' or g.code = :programme)
            """;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    record Count(long total) {}

    record Settled(int allocations, int settled) {}

    /**
     * Those whose code or name has the words, in order of codes.
     *
     * @param programme code, or empty for all
     * @param page from 1; a page after the last one is the last one
     */
    public ProjectPage matching(String words, String programme, int page) {
        Map<String, Object> match = Records.with("words", text(words), "programme", text(programme));
        long total = records.one(Count.class, "select count(*) as total" + FROM + MATCH, match)
                .orElseThrow()
                .total();
        int pages = (int) Math.max(1, (total + ProjectPage.SIZE - 1) / ProjectPage.SIZE);
        int shown = Math.min(Math.max(1, page), pages);
        match.put("today", LocalDate.now(clock));
        match.put("size", ProjectPage.SIZE);
        match.put("skipped", (shown - 1) * ProjectPage.SIZE);
        List<ProjectLine> rows = records.list(
                ProjectLine.class,
                "select " + COLUMNS + FROM + MATCH + " order by p.code limit :size offset :skipped",
                match);
        return new ProjectPage(rows, total, shown, pages);
    }

    /** @throws NotFound when there is none of that code that the reader may see */
    public ProjectLine withCode(String code) {
        return records.one(
                        ProjectLine.class,
                        "select " + COLUMNS + FROM + " where p.code = :code",
                        Map.of("code", text(code), "today", LocalDate.now(clock)))
                .orElseThrow(() -> new NotFound("project", code));
    }

    /** @throws NotFound when there is none of that code that the reader may see */
    public ProjectFigures figures(String code) {
        int project = withCode(code).id();
        List<DepartmentFigures> rows = records.list(DepartmentFigures.class, """
                with kept as (
                    select department_id,
                           -coalesce(sum(amount) filter (where account in ('SPEND', 'FUNDING')), 0) as contributed,
                           coalesce(sum(amount) filter (where account = 'LANDED'), 0) as landed,
                           coalesce(sum(amount) filter (where account = 'DUE'), 0) as due
                      from balance where project_id = :project group by department_id),
                shared as (
                    select s.department_id, sum(s.entitled) as entitled
                      from share s join allocation a on a.id = s.allocation_id
                     where s.project_id = :project and a.reversal_id is null group by s.department_id)
                select d.code, d.name, f.department_id is not null as funds, coalesce(k.contributed, 0) as contributed,
                       coalesce(k.landed, 0) as landed, coalesce(s.entitled, 0) as entitled, coalesce(k.due, 0) as due
                  from department d
                  left join kept k on k.department_id = d.id
                  left join shared s on s.department_id = d.id
                  left join project_funder f on f.department_id = d.id and f.project_id = :project
                 where coalesce(k.department_id, s.department_id, f.department_id) is not null
                 order by d.code""", Map.of("project", project));
        DepartmentFigures none = new DepartmentFigures(
                "", "", false, HouseCurrency.zero(), HouseCurrency.zero(), HouseCurrency.zero(), HouseCurrency.zero());
        Settled settled = settled(project);
        return new ProjectFigures(
                rows, rows.stream().reduce(none, DepartmentFigures::plus), settled.allocations(), settled.settled());
    }

    private Settled settled(int project) {
        return records.one(Settled.class, """
                        select count(*) as allocations, count(*) filter (where exists (
                                   select 1 from settlement_allocation l join settlement s on s.id = l.settlement_id
                                    where l.allocation_id = a.id and s.state = 'ISSUED')) as settled
                          from allocation a where a.project_id = :project and a.reversal_id is null""", Map.of("project", project)).orElseThrow();
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
