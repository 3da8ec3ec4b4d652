package org.recoup.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts planned lines by the project, department and year that they are planned for; each code is looked up once. */
final class Grouping {

    private final Codes codes;
    private final Map<String, Integer> projects = new HashMap<>();
    private final Map<String, Integer> departments = new HashMap<>();

    Grouping(Codes codes) {
        this.codes = codes;
    }

    Map<Place, List<PlannedCents>> of(List<PlannedLine> lines) {
        Map<Place, List<PlannedCents>> places = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            PlannedLine line = lines.get(i);
            String at = "lines[" + i + "].";
            int project = projects.computeIfAbsent(line.project(), code -> codes.project(at + "project", code));
            int department =
                    departments.computeIfAbsent(line.department(), code -> codes.department(at + "department", code));
            Codes.Month month = codes.month(at + "period", line.period());
            places.computeIfAbsent(new Place(project, department, month.yearId()), place -> new ArrayList<>())
                    .add(new PlannedCents(
                            codes.category(at + "category", line.category()),
                            month.id(),
                            DraftingBudgets.cents(at + "amount", line.amount())));
        }
        return places;
    }
}
