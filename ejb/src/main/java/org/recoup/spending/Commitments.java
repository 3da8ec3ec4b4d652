package org.recoup.spending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The commitments that a person may see: those of own departments, and of projects to which these are party. */
@Stateless
@Boundary
public class Commitments {

    private static final String STATE =
            "case when c.closed_because is not null then 'CLOSED' when c.amount = c.released then 'RELEASED' else 'OPEN' end";

    private static final String LINES = """
            select c.id, p.code as project, p.name as project_name, c.department_id, d.code as department, d.name as department_name,
                   y.name as year, k.code as category, k.name as category_name, c.reference, c.description, c.amount,
                   c.released, case when c.closed_because is null then c.amount - c.released else 0 end as open,
                   case when c.amount > 0 then greatest(0, coalesce((select sum(x.amount) from cost x where x.commitment_id = c.id and x.state = 'POSTED'), 0) - c.amount) else 0 end as over,
                   c.closed_because, %s as state, c.version,
                   e.full_name as entered_by, c.import_run_id as import_run
              from commitment c join project p on p.id = c.project_id join department d on d.id = c.department_id
              join financial_year y on y.id = c.financial_year_id join person e on e.id = c.entered_by
              left join category k on k.id = c.category_id
            """.formatted(STATE);

    private static final String FOUND = """
             where (cast(:project as text) is null
                    or c.project_id = (select id from project where code = cast(:project as text)))
               and (cast(:department as text) is null
                    or c.department_id = (select id from department where code = cast(:department as text)))
               and (cast(:year as text) is null
                    or c.financial_year_id = (select id from financial_year where name = cast(:year as text)))
               and (cast(:state as text) is null or cast(:state as text) = %s)
            """.formatted(STATE);

    @Inject
    private Records records;

    record Sum(long count, Money total, Money released, Money open) {}

    /** One page, the newest first, with the sums of all pages. */
    public CommitmentList matching(CommitmentFilter filter) {
        Map<String, Object> found = Records.with(
                "project", filter.project(),
                "department", filter.department(),
                "year", filter.year(),
                "state", filter.state() == null ? null : filter.state().name());
        Sum sum = records.one(Sum.class, """
                        select count(*) as count, coalesce(sum(c.amount), 0) as total, coalesce(sum(c.released), 0) as released,
                               coalesce(sum(c.amount - c.released) filter (where c.closed_because is null), 0) as open
                          from commitment c""" + FOUND, found).orElseThrow();
        Map<String, Object> paged = new HashMap<>(found);
        paged.put("limit", EntryFilter.PAGE);
        paged.put("offset", (filter.page() - 1) * EntryFilter.PAGE);
        List<CommitmentLine> lines = records.list(
                CommitmentLine.class, LINES + FOUND + " order by c.id desc limit :limit offset :offset", paged);
        int pages = Math.toIntExact((sum.count() + EntryFilter.PAGE - 1) / EntryFilter.PAGE);
        return new CommitmentList(
                lines, sum.count(), sum.total(), sum.released(), sum.open(), filter.page(), Math.max(pages, 1));
    }

    /** @throws NotFound when there is none of that key, or the reader may not see it */
    public CommitmentLine withId(long id) {
        return records.one(CommitmentLine.class, LINES + " where c.id = :id", Map.of("id", id))
                .orElseThrow(() -> new NotFound("commitment", id));
    }
}
