package org.recoup.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The year that runs: budgets with a revision and virements, what was spent of them, and what the departments expect to spend. */
final class DemoYear {

    private static final int MONTHS = 12;

    private final Function<String, Api> as;
    private final YearMonth start;
    private final String year;

    /** @param start the first month of the financial year */
    DemoYear(Function<String, Api> as, YearMonth start) {
        this.as = as;
        this.start = start;
        year = "%d-%02d".formatted(start.getYear(), (start.getYear() + 1) % 100);
    }

    void plans() {
        approve(
                "priya.shah",
                budget("hana.lind", "SCP", "HLT", "", lines("BUILD", "50000.00"), lines("CLOUD", "5000.00")));
        approve(
                "tom.adeyemi",
                budget("maya.okafor", "SCP", "JUS", "", lines("STAFF", "14500.00"), lines("LICENCE", "1000.00")));
        approve("ruth.klein", budget("owen.price", "SCP", "WRK", "", lines("CLOUD", "30000.00")));
        approve("ruth.klein", budget("owen.price", "IDA", "WRK", "", lines("BUILD", "60000.00")));
        approve(
                "priya.shah",
                budget(
                        "hana.lind",
                        "SCP",
                        "HLT",
                        "The second release starts in the autumn, not in the spring",
                        lines("BUILD", "56500.00"),
                        lines("CLOUD", "5000.00")));
        budget("hana.lind", "IDA", "HLT", "", lines("STAFF", "8250.00"));
        draft("owen.price", "IDA", "WRK", "A second supplier for the login pages");

        long moved = virement("A licence was dearer than we thought", "8000.00");
        as.apply("tom.adeyemi")
                .post("virements/" + moved + "/approve", Map.of())
                .ok();
        virement("One more licence, for the court in the north", "2500.00");
    }

    /** The year before, from which figures are compared. */
    void plansOfYearBefore() {
        approve("priya.shah", budget("hana.lind", "SCP", "HLT", "", lines("BUILD", "60000.00")));
        approve("tom.adeyemi", budget("maya.okafor", "SCP", "JUS", "", lines("STAFF", "8500.00")));
        approve("ruth.klein", budget("owen.price", "SCP", "WRK", "", lines("CLOUD", "17000.00")));
        approve("ruth.klein", budget("owen.price", "IDA", "WRK", "", lines("BUILD", "54000.00")));
    }

    void spending() {
        List<Long> health = new ArrayList<>();
        List<Long> justice = new ArrayList<>();
        List<Long> work = new ArrayList<>();
        String[] built = {"41200.00", "58840.50", "52310.75"};
        for (int i = 0; i < built.length; i++) {
            YearMonth month = start.plusMonths(4 + i);
            health.add(cost("hana.lind", "SCP", "HLT", "BUILD", month, built[i], "Meridian Software", "MS-22" + i));
            justice.add(cost("maya.okafor", "SCP", "JUS", "STAFF", month, "1441" + i + ".20", "", "PAY-2" + i));
            work.add(cost(
                    "owen.price", "SCP", "WRK", "CLOUD", month, "3160" + i + ".40", "Northgate Hosting", "NH-74" + i));
            work.add(cost(
                    "owen.price", "IDA", "WRK", "BUILD", month, "5712" + i + ".00", "Reyes and Daughters", "010" + i));
        }
        as.apply("priya.shah").post("costs/approve", Map.of("ids", health)).ok();
        as.apply("tom.adeyemi").post("costs/approve", Map.of("ids", justice)).ok();
        as.apply("ruth.klein").post("costs/approve", Map.of("ids", work)).ok();
        forecast("hana.lind", "SCP", "HLT", "As planned, one month later", "0");
        forecast("maya.okafor", "SCP", "JUS", "The clerks stay until the old system is off", "STAFF");
        forecast("owen.price", "SCP", "WRK", "", "0");
    }

    /** What Recoup proposes, with one category half as dear again in the months to come. */
    private void forecast(String officer, String project, String department, String note, String dearer) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode line : as.apply(officer)
                .get("forecasts/proposed?project=" + project + "&department=" + department + "&year=" + year)
                .ok()
                .json()) {
            boolean later = YearMonth.parse(line.get("period").asText()).isAfter(start.plusMonths(6));
            boolean more = later && line.get("category").asText().equals(dearer);
            lines.add(Map.of(
                    "category",
                    line.get("category").asText(),
                    "period",
                    line.get("period").asText(),
                    "amount",
                    more ? "21750.00" : line.get("amount").asText()));
        }
        as.apply(officer)
                .post(
                        "forecasts",
                        Map.of(
                                "project", project,
                                "department", department,
                                "year", year,
                                "note", note,
                                "lines", lines))
                .ok();
    }

    private long virement(String reason, String amount) {
        return as.apply("maya.okafor")
                .post(
                        "virements",
                        Map.of(
                                "project",
                                "SCP",
                                "department",
                                "JUS",
                                "year",
                                year,
                                "fromCategory",
                                "STAFF",
                                "fromPeriod",
                                start.plusMonths(11).toString(),
                                "toCategory",
                                "LICENCE",
                                "toPeriod",
                                start.plusMonths(8).toString(),
                                "amount",
                                amount,
                                "reason",
                                reason))
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    private long draft(String officer, String project, String department, String reason) {
        return as.apply(officer)
                .post("budgets", Map.of("project", project, "department", department, "year", year, "reason", reason))
                .ok()
                .json()
                .at("/budget/id")
                .asLong();
    }

    @SafeVarargs
    private long budget(
            String officer, String project, String department, String reason, List<Map<String, Object>>... parts) {
        long id = draft(officer, project, department, reason);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (List<Map<String, Object>> part : parts) {
            lines.addAll(part);
        }
        as.apply(officer)
                .put("budgets/" + id, Map.of("reason", reason, "lines", lines))
                .ok();
        as.apply(officer).post("budgets/" + id + "/submit", Map.of()).ok();
        return id;
    }

    private void approve(String approver, long budget) {
        as.apply(approver).post("budgets/" + budget + "/approve", Map.of()).ok();
    }

    private List<Map<String, Object>> lines(String category, String monthly) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            lines.add(Map.of(
                    "category", category, "period", start.plusMonths(month).toString(), "amount", monthly));
        }
        return lines;
    }

    private long cost(
            String officer,
            String project,
            String department,
            String category,
            YearMonth month,
            String amount,
            String supplier,
            String reference) {
        Map<String, Object> cost = new HashMap<>(
                Map.of("project", project, "department", department, "category", category, "period", month.toString()));
        cost.put("documentDate", month.atDay(12).toString());
        cost.put("supplier", supplier);
        cost.put("reference", reference);
        cost.put("amount", amount);
        return as.apply(officer).post("costs", cost).ok().json().get("id").asLong();
    }
}
