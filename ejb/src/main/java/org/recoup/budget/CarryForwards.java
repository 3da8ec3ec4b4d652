package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;

/** The carry forwards that a person may see, and what a budget has left to carry. */
@Stateless
@Boundary
public class CarryForwards {

    private static final String LINES = """
            select x.id, p.code as project, p.name as project_name, d.code as department, d.name as department_name,
                   f.name as from_year, t.name as to_year,
                   array(select k.code from carry_forward_line l join category k on k.id = l.category_id
                          where l.carry_forward_id = x.id order by k.code) as categories,
                   coalesce((select sum(l.amount) from carry_forward_line l where l.carry_forward_id = x.id), 0) as amount,
                   x.reason, x.state, x.comment, eb.full_name as entered_by, db.full_name as decided_by, x.decided_at,
            """ + Looking.decidable() + """
                     as decidable,
                   x.state = 'SUBMITTED' and (cast(:treasury as boolean) or x.department_id = any(cast(:keeps as int[]))) as withdrawable,
                   x.version
              from carry_forward x join project p on p.id = x.project_id join department d on d.id = x.department_id
              join financial_year f on f.id = x.from_year_id join financial_year t on t.id = x.to_year_id
              join person eb on eb.id = x.entered_by left join person db on db.id = x.decided_by
            """;

    @Inject
    private Records records;

    @Inject
    private Looking looking;

    @Inject
    private Codes codes;

    @Inject
    private Leftovers leftovers;

    /** One page, the newest first; the year is the one that left the money unspent. */
    public Found<CarryForwardLine> matching(BudgetFilter filter) {
        return looking.page(
                CarryForwardLine.class, "carry_forward", "from_year_id", LINES, " order by x.id desc", filter, true);
    }

    /** @throws NotFound when there is none of that key, or the reader may not see it */
    public CarryForwardLine withId(long id) {
        Map<String, Object> parameters = new HashMap<>(looking.reader());
        parameters.put("id", id);
        return records.one(CarryForwardLine.class, LINES + " where x.id = :id", parameters)
                .orElseThrow(() -> new NotFound("carry.forward", id));
    }

    /** What each category has left, also below zero; codes and the name of the year. */
    public List<Unspent> unspent(String project, String department, String year) {
        return leftovers.of(new Place(
                codes.project("project", project),
                codes.department("department", department),
                codes.year("year", year)));
    }
}
