package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The virements that a person may see: those of own departments, and of projects to which these are party. */
@Stateless
@Boundary
public class Virements {

    private static final String LINES = """
            select x.id, p.code as project, p.name as project_name, d.code as department, d.name as department_name, y.name as year,
                   fk.code as from_category, fk.name as from_category_name, fm.starts_on as from_period,
                   tk.code as to_category, tk.name as to_category_name, tm.starts_on as to_period, x.amount, x.reason, x.state,
                   x.comment, eb.full_name as entered_by, db.full_name as decided_by, x.decided_at,
                   x.budget_version_id as made_version,
            """ + Looking.decidable() + """
                     as decidable,
                   x.state = 'SUBMITTED' and (cast(:treasury as boolean) or x.department_id = any(cast(:keeps as int[]))) as withdrawable,
                   x.version
              from virement x join project p on p.id = x.project_id join department d on d.id = x.department_id
              join financial_year y on y.id = x.financial_year_id join category fk on fk.id = x.from_category_id
              join category tk on tk.id = x.to_category_id join period fm on fm.id = x.from_period_id
              join period tm on tm.id = x.to_period_id join person eb on eb.id = x.entered_by
              left join person db on db.id = x.decided_by
            """;

    @Inject
    private Records records;

    @Inject
    private Looking looking;

    /** One page, the newest first. */
    public Found<VirementLine> matching(BudgetFilter filter) {
        return looking.page(
                VirementLine.class, "virement", "financial_year_id", LINES, " order by x.id desc", filter, true);
    }

    /** @throws NotFound when there is none of that key, or the reader may not see it */
    public VirementLine withId(long id) {
        Map<String, Object> parameters = new HashMap<>(looking.reader());
        parameters.put("id", id);
        return records.one(VirementLine.class, LINES + " where x.id = :id", parameters)
                .orElseThrow(() -> new NotFound("virement", id));
    }
}
