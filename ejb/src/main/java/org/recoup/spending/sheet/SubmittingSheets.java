package org.recoup.spending.sheet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.Fault;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;
import org.recoup.spending.EnterCost;
import org.recoup.spending.EnteringManyCosts;

/** Turns a sheet into costs that wait for approval: every row of it in one transaction, or none and every reason at its cell. */
@Stateless
@Boundary
public class SubmittingSheets {

    @Inject
    private CheckingSheets checking;

    @Inject
    private EnteringManyCosts entering;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * @param version of the sheet as it was saved last
     * @return keys of the costs, in the order of the rows
     * @throws Refused with a fault such as rows[3].amount for each cell that is wrong; rows are counted from 0
     */
    @Allowed(Role.FINANCE_OFFICER)
    public List<Long> submit(long id, int version) {
        CostSheet sheet = entityManager.find(CostSheet.class, id);
        if (sheet == null) {
            throw new NotFound("sheet", id);
        }
        Changed.check(version, sheet.version());
        sheet.submit(clock.instant());
        List<RowReading> readings = checking.check(sheet.rows()).stream()
                .filter(reading -> !reading.idle())
                .toList();
        if (readings.isEmpty()) {
            throw new Refused("", "sheet.empty");
        }
        refuse(readings);
        Map<String, EnterCost> lines = new LinkedHashMap<>();
        readings.forEach(reading -> lines.put(place(reading.row()), reading.cost()));
        List<Long> costs = entering.enter(lines);
        note(id, costs, readings);
        return costs;
    }

    private void note(long sheet, List<Long> costs, List<RowReading> readings) {
        entityManager
                .createNativeQuery("""
                        insert into cost_sheet_line (sheet_id, cost_id, row_number)
                        select :sheet, cost, number from unnest(cast(:costs as bigint[]), cast(:numbers as int[])) as line (cost, number)""")
                .setParameter("sheet", sheet)
                .setParameter("costs", costs.toArray(Long[]::new))
                .setParameter(
                        "numbers",
                        readings.stream().map(reading -> reading.row() + 1).toArray(Integer[]::new))
                .executeUpdate();
    }

    private static void refuse(List<RowReading> readings) {
        List<Fault> faults = new ArrayList<>();
        readings.forEach(reading -> reading.notes().stream()
                .filter(note -> !note.warning())
                .forEach(note -> faults.add(at(reading.row(), note.fault()))));
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private static Fault at(int row, Fault fault) {
        return new Fault(
                place(row) + (fault.field().isEmpty() ? "" : "." + fault.field()), fault.code(), fault.values());
    }

    private static String place(int row) {
        return "rows[" + row + "]";
    }
}
