package org.recoup.budget;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** What a revision, a virement or a carry forward that is not decided yet would leave below what is posted. */
@Stateless
@Boundary
public class LoweredBudgets {

    private static final String PLACE =
            "select project_id, department_id, %s as year_id from %s where id = :id and state in ('DRAFT', 'SUBMITTED', 'RETURNED')";

    private static final String OF_VIREMENT = """
            select from_category_id as category, -amount as cents from virement
             where id = :id and from_category_id <> to_category_id""";

    private static final String OF_CARRIED = """
            select category_id as category, -amount as cents from carry_forward_line where carry_forward_id = :id""";

    @Inject
    private Records records;

    @Inject
    private Lowering lowering;

    /** What an open version would leave below what is posted; of one that is decided, nothing. */
    public List<Overspend> ofVersion(long version) {
        return of("budget_version", "financial_year_id", version, Lowering.OF_VERSION);
    }

    /** Likewise of a virement that waits. */
    public List<Overspend> ofVirement(long id) {
        return of("virement", "financial_year_id", id, OF_VIREMENT);
    }

    /** Likewise of the old year of a carry forward that waits. */
    public List<Overspend> ofCarryForward(long id) {
        return of("carry_forward", "from_year_id", id, OF_CARRIED);
    }

    private List<Overspend> of(String table, String yearColumn, long id, String changes) {
        return records.one(Place.class, PLACE.formatted(yearColumn, table), Map.of("id", id))
                .map(place -> lowering.below(
                        place, Lowering.byCategory(records.list(Lowering.Change.class, changes, Map.of("id", id)))))
                .orElse(List.of());
    }
}
