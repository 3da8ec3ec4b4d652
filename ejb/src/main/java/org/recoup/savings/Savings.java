package org.recoup.savings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The register of savings, as far as the caller sees it. */
@Stateless
@Boundary
public class Savings {

    public static final int PAGE = 50;

    private static final String LINES = """
            select s.id, p.code as project, p.name as project_name, s.owner_id, o.code as owner, o.name as owner_name,
                   s.landing_id, l.code as landing, l.name as landing_name, s.type, s.title, s.measure, s.baseline,
                   (select coalesce(sum(amount), 0) from saving_plan where saving_id = s.id) as planned,
                   c.claimed, c.verified, s.baseline - c.claimed as left_to_claim, s.state, c.claims, s.version
              from saving s
              join project p on p.id = s.project_id
              join department o on o.id = s.owner_id
              join department l on l.id = s.landing_id
              cross join lateral (
                   select coalesce(sum(amount) filter (where state in ('CLAIMED', 'VERIFIED')), 0) as claimed,
                          coalesce(sum(amount) filter (where state = 'VERIFIED'), 0) as verified, count(*) as claims
                     from claim where saving_id = s.id) c
            """;

    private static final String FILTER = """
             where (cast(:project as text) is null or p.code = :project)
               and (cast(:department as text) is null or o.code = :department or l.code = :department)
               and (cast(:type as text) is null or s.type = :type)
            """;

    @Inject
    private Records records;

    record Count(int count) {}

    /** A project that the caller sees. */
    public record ProjectName(String code, String name) {}

    /** A period for which a plan or a claim may be made. */
    public record PeriodName(YearMonth period, String year, int number, String state) {}

    /** @param page from 1 */
    public List<SavingLine> page(SavingFilter filter, int page) {
        Map<String, Object> parameters = parameters(filter);
        parameters.put("size", PAGE);
        parameters.put("skip", (Math.max(page, 1) - 1) * PAGE);
        return records.list(
                SavingLine.class,
                LINES + FILTER + "order by p.code, s.title, s.id limit :size offset :skip",
                parameters);
    }

    public int count(SavingFilter filter) {
        return records.one(Count.class, """
                        select count(*) from saving s
                          join project p on p.id = s.project_id
                          join department o on o.id = s.owner_id
                          join department l on l.id = s.landing_id
                        """ + FILTER, parameters(filter))
                .orElseThrow()
                .count();
    }

    /** @throws NotFound when there is none that the caller sees */
    public SavingLine withId(long id) {
        return records.one(SavingLine.class, LINES + "where s.id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("saving", id));
    }

    /** The periods in which something is planned or claimed, in order. */
    public List<SavingPeriod> periods(long id) {
        return records.list(SavingPeriod.class, """
                select pe.starts_on as period, coalesce(pl.amount, 0) as planned,
                       coalesce(c.claimed, 0) as claimed, coalesce(c.verified, 0) as verified
                  from period pe
                  left join saving_plan pl on pl.period_id = pe.id and pl.saving_id = :id
                  left join (select period_id, sum(amount) as claimed, sum(amount) filter (where state = 'VERIFIED') as verified
                               from claim where saving_id = :id and state in ('CLAIMED', 'VERIFIED') group by period_id) c
                         on c.period_id = pe.id
                 where pl.amount is not null or c.claimed is not null
                 order by pe.starts_on""", Map.of("id", id));
    }

    public List<ProjectName> projects() {
        return records.list(ProjectName.class, "select code, name from project order by code", Map.of());
    }

    public List<PeriodName> calendar() {
        return records.list(PeriodName.class, """
                select p.starts_on as period, y.name as year, p.number, p.state
                  from period p join financial_year y on y.id = p.financial_year_id order by p.starts_on""", Map.of());
    }

    private static Map<String, Object> parameters(SavingFilter filter) {
        return Records.with(
                "project", filter.project(),
                "department", filter.department(),
                "type", filter.type() == null ? null : filter.type().name());
    }
}
