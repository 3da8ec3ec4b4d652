package org.recoup.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoup.run.Api;
import org.recoup.run.World;

/** What the tests of budgets draft, approve and post. */
public final class Plans {

    public static final String YEAR = "2026-27";

    private Plans() {}

    public static Map<String, Object> line(String category, String period, String amount) {
        return Map.of("category", category, "period", period, "amount", amount);
    }

    public static Map<String, Object> planned(
            String project, String department, String category, String period, String amount) {
        Map<String, Object> line = new HashMap<>(line(category, period, amount));
        line.put("project", project);
        line.put("department", department);
        return line;
    }

    /** @return key of a draft */
    public static long draft(Api by, String project, String department, String reason) {
        return by.post("budgets", Map.of("project", project, "department", department, "year", YEAR, "reason", reason))
                .ok()
                .json()
                .at("/budget/id")
                .asLong();
    }

    @SafeVarargs
    public static void save(Api by, long draft, String reason, Map<String, Object>... lines) {
        by.put("budgets/" + draft, Map.of("reason", reason, "lines", List.of(lines)))
                .ok();
    }

    /** Drafted by the one, approved by the other. */
    @SafeVarargs
    public static long approved(
            Api officer, Api approver, String project, String department, Map<String, Object>... lines) {
        long draft = draft(officer, project, department, "agreed by the board");
        save(officer, draft, "agreed by the board", lines);
        officer.post("budgets/" + draft + "/submit", Map.of()).ok();
        approver.post("budgets/" + draft + "/approve", Map.of()).ok();
        return draft;
    }

    @SafeVarargs
    public static void forecast(Api by, String project, String department, String note, Map<String, Object>... lines) {
        by.post(
                        "forecasts",
                        Map.of(
                                "project", project,
                                "department", department,
                                "year", YEAR,
                                "note", note,
                                "lines", List.of(lines)))
                .ok();
    }

    /** @return key of a cost that waits */
    public static long cost(Api by, String project, String department, String category, String period, String amount) {
        Map<String, Object> cost = new HashMap<>(planned(project, department, category, period, amount));
        cost.put("documentDate", period + "-14");
        cost.put("supplier", "Northgate Hosting");
        return by.post("costs", cost).ok().json().get("id").asLong();
    }

    public static long posted(
            Api officer,
            Api approver,
            String project,
            String department,
            String category,
            String period,
            String amount) {
        long id = cost(officer, project, department, category, period, amount);
        approver.post("costs/" + id + "/approve", Map.of()).ok();
        return id;
    }

    public static void paid(Api officer, Api approver, String project, String payer, String payee, String amount) {
        long id = officer.post(
                        "transfers",
                        Map.of(
                                "project", project,
                                "payer", payer,
                                "payee", payee,
                                "period", "2026-05",
                                "paidOn", "2026-05-20",
                                "amount", amount))
                .ok()
                .json()
                .get("id")
                .asLong();
        approver.post("transfers/" + id + "/approve", Map.of()).ok();
    }

    /** @return key of a commitment */
    public static long committed(Api by, String project, String department, String category, String amount) {
        return by.post(
                        "commitments",
                        Map.of(
                                "project", project,
                                "department", department,
                                "year", YEAR,
                                "category", category,
                                "amount", amount))
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    /** Lets a waiting cost name its commitment, as the entry page does. */
    public static void names(long cost, long commitment) {
        World.sql("update recoup.cost set commitment_id = ? where id = ?", commitment, cost);
    }

    public static List<String> budget(Api by, long version) {
        List<String> lines = new ArrayList<>();
        by.get("budgets/" + version)
                .ok()
                .json()
                .get("lines")
                .forEach(line -> lines.add(line.get("category").asText() + " "
                        + line.get("period").asText() + " " + line.get("amount").asText()));
        return lines;
    }

    /** The lines of the budget as it stands. */
    public static List<String> current(Api by, String project, String department, String year) {
        long id = by.get("budgets?project=" + project + "&department=" + department + "&year=" + year
                        + "&state=APPROVED")
                .ok()
                .json()
                .at("/lines/0/id")
                .asLong();
        return id == 0 ? List.of() : budget(by, id);
    }
}
