package org.recoup.line;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recoup.run.Api;
import org.recoup.run.World;

/**
 * The whole line through the API, in a world of its own: three departments fund a project, save, share and settle. Contributions are
 * 700,000, 100,000 and 200,000; savings of 150,000, 450,000 and 900,000 land. Every text carries {@link #MARK}, so that a leak is seen.
 */
public final class Story {

    public static final String MARK = "Confidential to its parties";
    public static final String PERIOD = "2026-08";

    private final World world = new World();
    public final String health = world.department("HLT");
    public final String justice = world.department("JUS");
    public final String work = world.department("WRK");
    public final String project = world.project("SCP", justice, health, justice, work);
    public final Api treasury = world.person("Tess", "TREASURY", null);
    public final Api assurer = world.person("Ana", "ASSURER", null);
    public final Api auditor = world.person("Ben", "AUDITOR", null);
    private final Map<String, Api> officers = new LinkedHashMap<>();
    private final Map<String, Api> approvers = new LinkedHashMap<>();

    /** Keys of what was made, by kind. */
    public final Map<String, List<Long>> made = new LinkedHashMap<>();

    public Story() {
        for (String department : List.of(health, justice, work)) {
            officers.put(department, world.person("Officer-" + department, "FINANCE_OFFICER", department));
            approvers.put(department, world.person("Approver-" + department, "APPROVER", department));
        }
    }

    public Api officer(String department) {
        return officers.get(department);
    }

    public Api approver(String department) {
        return approvers.get(department);
    }

    public World world() {
        return world;
    }

    /** Up to verified savings, ready for allocation. */
    public Story toVerifiedSavings() {
        agreement("CONTRIBUTION");
        cost(health, "750000.00");
        cost(justice, "100000.00");
        cost(work, "150000.00");
        transfer(work, health, "50000.00");
        commitment(work, "90000.00");
        claim(health, "150000.00");
        claim(justice, "450000.00");
        claim(work, "900000.00");
        return this;
    }

    public Story toSettlement() {
        toVerifiedSavings();
        allocate();
        settle();
        return this;
    }

    public long agreement(String rule) {
        List<Map<String, Object>> parties = List.of(health, justice, work).stream()
                .map(code -> Map.<String, Object>of("department", code, "parts", 1))
                .toList();
        long id = id(
                "agreement",
                treasury.post(
                        "projects/" + project + "/agreements",
                        Map.of("rule", rule, "startsOn", "2026-04-01", "note", MARK, "parties", parties)));
        approvers.forEach((department, approver) -> approver.post(
                        "agreements/" + id + "/signatures", Map.of("department", department))
                .ok());
        return id;
    }

    public long cost(String department, String amount) {
        long id = id(
                "cost",
                officer(department)
                        .post(
                                "costs",
                                Map.of(
                                        "project", project,
                                        "department", department,
                                        "category", World.STAFF,
                                        "period", PERIOD,
                                        "documentDate", "2026-08-12",
                                        "supplier", MARK,
                                        "reference", "R-1",
                                        "description", MARK,
                                        "amount", amount)));
        approver(department).post("costs/" + id + "/approve", Map.of()).ok();
        return id;
    }

    public long transfer(String payer, String payee, String amount) {
        long id = id(
                "transfer",
                officer(payer)
                        .post(
                                "transfers",
                                Map.of(
                                        "project", project,
                                        "payer", payer,
                                        "payee", payee,
                                        "period", PERIOD,
                                        "paidOn", "2026-08-20",
                                        "reference", "T-1",
                                        "description", MARK,
                                        "amount", amount)));
        approver(payer).post("transfers/" + id + "/approve", Map.of()).ok();
        return id;
    }

    private void commitment(String department, String amount) {
        officer(department)
                .post(
                        "commitments",
                        Map.of(
                                "project", project,
                                "department", department,
                                "year", "2026-27",
                                "reference", "PO-1",
                                "description", MARK,
                                "amount", amount))
                .ok();
    }

    public long claim(String department, String amount) {
        long saving = id(
                "saving",
                officer(department)
                        .post(
                                "savings",
                                Map.of(
                                        "project",
                                        project,
                                        "owner",
                                        department,
                                        "landing",
                                        department,
                                        "type",
                                        "CASH_RELEASING",
                                        "title",
                                        MARK + " " + department,
                                        "measure",
                                        MARK,
                                        "baseline",
                                        "2000000.00",
                                        "plan",
                                        List.of(Map.of("period", PERIOD, "amount", "1000.00")))));
        long claim = id(
                "claim",
                officer(department)
                        .post(
                                "savings/" + saving + "/claims",
                                Map.of("period", PERIOD, "amount", amount, "note", MARK)));
        id(
                "evidence",
                officer(department)
                        .post(
                                "claims/" + claim + "/evidence?fileName=proof.csv",
                                "application/octet-stream",
                                ("note,amount\n" + MARK + "," + amount + "\n").getBytes(StandardCharsets.UTF_8)));
        assurer.post("claims/" + claim + "/verify", Map.of("note", "Traced")).ok();
        return claim;
    }

    /** Settlements net all that departments owe; what other tests left over is settled first, so that ours holds ours alone. */
    private void settleWhatOthersLeft() {
        Api.Answer answer = treasury.post("settlements", Map.of("upTo", "2028-03"));
        if (answer.status() >= 400 && answer.status() != 422) {
            answer.ok();
        }
    }

    public JsonNode allocate() {
        settleWhatOthersLeft();
        JsonNode posted = treasury.post("allocations", Map.of("period", PERIOD, "project", project))
                .ok()
                .json();
        treasury.get("allocations?project=" + project)
                .ok()
                .json()
                .findValues("id")
                .forEach(id -> made.computeIfAbsent("allocation", kind -> new ArrayList<>())
                        .add(id.asLong()));
        return posted;
    }

    public long settle() {
        JsonNode settlement =
                treasury.post("settlements", Map.of("upTo", PERIOD)).ok().json();
        made.computeIfAbsent("settlement", kind -> new ArrayList<>())
                .add(settlement.get("id").asLong());
        settlement.get("payments").forEach(payment -> made.computeIfAbsent("payment", kind -> new ArrayList<>())
                .add(payment.get("id").asLong()));
        return settlement.get("id").asLong();
    }

    private long id(String kind, Api.Answer answer) {
        long id = answer.ok().json().get("id").asLong();
        made.computeIfAbsent(kind, any -> new ArrayList<>()).add(id);
        return id;
    }
}
