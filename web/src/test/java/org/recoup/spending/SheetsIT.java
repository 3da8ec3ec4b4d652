package org.recoup.spending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.budget.Plans;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class SheetsIT {

    private final World world = new World();
    private final String justice = world.department("JUS");
    private final String health = world.department("HLT");
    private final String project = world.project("CASE", justice, justice, health);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", justice);
    private final Api colleague = world.person("Ravi", "FINANCE_OFFICER", justice);

    private Map<String, String> row(String amount) {
        Map<String, String> row = new HashMap<>();
        row.put("project", "project " + project.toLowerCase(java.util.Locale.ROOT));
        row.put("department", justice);
        row.put("category", "Staff");
        row.put("period", "August 2026");
        row.put("documentDate", "14/08/2026");
        row.put("supplier", "Northgate");
        row.put("reference", "INV-" + amount);
        row.put("amount", amount);
        return row;
    }

    private static Map<String, String> with(Map<String, String> row, String field, String text) {
        Map<String, String> changed = new HashMap<>(row);
        changed.put(field, text);
        return changed;
    }

    private static Map<String, Object> sheet(Integer version, List<?> rows) {
        Map<String, Object> sheet = new HashMap<>();
        sheet.put("title", "August");
        sheet.put("rows", rows);
        sheet.put("version", version);
        return sheet;
    }

    private JsonNode open(List<?> rows) {
        Answer answer = officer.post("sheets", sheet(null, rows)).ok();
        assertThat(answer.status()).isEqualTo(201);
        return answer.json();
    }

    private static List<String> notes(JsonNode sheet, int row) {
        List<String> notes = new ArrayList<>();
        sheet.get("rows")
                .get(row)
                .get("notes")
                .forEach(note -> notes.add(
                        note.get("field").asText() + " " + note.get("code").asText()));
        return notes;
    }

    private static Object costsOf(String project) {
        return World.value(
                "select count(*) from cost where project_id = (select id from project where code = ?)", project);
    }

    @Test
    void aDraftIsKeptExactlyAsTypedAndOnlyItsPersonSeesIt() {
        JsonNode kept = open(List.of(with(row("1.234"), "documentDate", "tomorrow ")));
        long id = kept.get("id").asLong();

        JsonNode again = officer.get("sheets/" + id).ok().json();
        assertThat(again.get("rows").get(0).get("amount").asText()).isEqualTo("1.234");
        assertThat(again.get("rows").get(0).get("documentDate").asText()).isEqualTo("tomorrow ");
        assertThat(again.get("rows").get(0).get("description").asText()).isEmpty();
        assertThat(colleague.get("sheets/" + id).status()).isEqualTo(404);
        assertThat(colleague.put("sheets/" + id, sheet(null, List.of())).status())
                .isEqualTo(404);
        assertThat(officer.get("sheets").text()).contains("\"id\":" + id);
        assertThat(colleague.get("sheets").text()).doesNotContain("\"id\":" + id + ",");
    }

    @Test
    void everyCellIsReadOrSaysWhyNot() {
        Map<String, String> wrong = with(row("1.234"), "documentDate", "03/04/2026");
        wrong.put("department", health);
        wrong.put("project", "Projekt " + project);
        JsonNode kept = open(List.of(row("(1,234.56)"), wrong, Map.of("project", project)));

        assertThat(notes(kept, 0)).isEmpty();
        JsonNode read = kept.get("rows").get(0).get("read");
        assertThat(read.get("project").asText()).isEqualTo(project);
        assertThat(read.get("category").asText()).isEqualTo(World.STAFF);
        assertThat(read.get("period").asText()).isEqualTo("2026-08");
        assertThat(read.get("documentDate").asText()).isEqualTo("2026-08-14");
        assertThat(read.get("amount").asText()).isEqualTo("-1234.56");
        assertThat(notes(kept, 1)).contains("department sheet.department.of.others", "project unknown.project");
        assertThat(notes(kept, 1)).anyMatch(note -> note.startsWith("amount amount."));
        assertThat(kept.get("rows").get(2).get("idle").asBoolean()).isTrue();
    }

    @Test
    void anAmbiguousDayIsAskedWithBothReadings() {
        JsonNode kept = open(List.of(with(row("1"), "documentDate", "03/04/2026")));
        JsonNode note = kept.get("rows").get(0).get("notes").get(0);
        assertThat(note.get("detail").asText()).contains("3 April 2026").contains("4 March 2026");
        assertThat(note.get("choices").get(0).asText()).isEqualTo("2026-04-03");
        assertThat(note.get("words").get(0).asText()).isEqualTo("3 April 2026");
        assertThat(note.get("choices").get(1).asText()).isEqualTo("2026-03-04");
    }

    @Test
    void allRowsBecomeCostsInOneGo() {
        JsonNode kept = open(List.of(row("1,234.56"), Map.of("project", project), row("(0.56)")));
        long id = kept.get("id").asLong();

        JsonNode submitted = officer.post("sheets/" + id + "/submit", Map.of("version", kept.get("version")))
                .ok()
                .json();

        assertThat(submitted.get("submitted").asInt()).isEqualTo(2);
        JsonNode costs = officer.get("sheets/" + id + "/costs").ok().json();
        assertThat(costs.get(0).get("amount").asText()).isEqualTo("1234.56");
        assertThat(costs.get(1).get("amount").asText()).isEqualTo("-0.56");
        assertThat(costs.get(0).get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(costs.get(0).get("sheet").asLong()).isEqualTo(id);
        assertThat(officer.get("sheets").text()).doesNotContain("\"id\":" + id + ",");
        Book.assertRefused(officer.put("sheets/" + id, sheet(null, List.of())), "sheet.submitted.already");
    }

    @Test
    void oneWrongCellStopsAllRowsAndIsNamed() {
        JsonNode kept = open(List.of(row("10"), with(row("20"), "period", "2031-01"), row("1.234")));
        Answer answer =
                officer.post("sheets/" + kept.get("id").asLong() + "/submit", Map.of("version", kept.get("version")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("field"))
                .containsExactly("rows[1].period", "rows[2].amount");
        assertThat(costsOf(project)).isEqualTo(0L);
        Book.assertRefused(
                officer.post("sheets/" + open(List.of()).get("id").asLong() + "/submit", Map.of("version", 0)),
                "sheet.empty");
    }

    @Test
    void theSameDocumentIsWarnedOfAndCanBeSubmittedAllTheSame() {
        long known = Book.entered(
                officer,
                "costs",
                Book.with(
                        Book.with(Book.cost(project, justice, "10.00"), "supplier", "northgate"),
                        "reference",
                        "INV-10.00"));
        JsonNode kept = open(List.of(row("10.00"), row("10.00")));

        assertThat(notes(kept, 0)).containsExactly("reference sheet.same.cost");
        assertThat(notes(kept, 1)).containsExactly("reference sheet.same.cost", "reference sheet.same.row");
        assertThat(kept.get("rows").get(0).get("notes").get(0).get("detail").asText())
                .contains("Cost " + known);
        officer.post("sheets/" + kept.get("id").asLong() + "/submit", Map.of("version", kept.get("version")))
                .ok();
    }

    @Test
    void aClosedMonthIsNoErrorAndSaysWhereItCounts() {
        Api treasury = world.person("Tess", "TREASURY", null);
        treasury.post("periods/2026-06/close", Map.of("department", justice, "sure", true, "reason", "Done"))
                .ok();
        JsonNode kept = open(List.of(with(row("10"), "period", "June 2026")));
        assertThat(notes(kept, 0)).containsExactly("period sheet.late");
        JsonNode note = kept.get("rows").get(0).get("notes").get(0);
        assertThat(note.get("warning").asBoolean()).isTrue();
        assertThat(note.get("detail").asText())
                .isEqualTo("June 2026 is closed for Department " + justice
                        + ": counts in July 2026 and says that it belongs to June 2026.");

        long id = kept.get("id").asLong();
        officer.post("sheets/" + id + "/submit", Map.of("version", kept.get("version")))
                .ok();
        JsonNode cost = officer.get("sheets/" + id + "/costs").ok().json().get(0);
        assertThat(cost.get("period").asText()).isEqualTo("2026-07");
        assertThat(cost.get("belongsTo").asText()).isEqualTo("2026-06");
    }

    @Test
    void overspendingIsSaidAtTheAmountWhileTyping() {
        Api approver = world.person("Amir", "APPROVER", justice);
        Plans.approved(officer, approver, project, justice, Plans.line(World.STAFF, "2026-08", "100.00"));
        List<Map<String, String>> rows = List.of(row("60.00"), row("60.00"), with(row("5.00"), "category", "BUILD"));

        JsonNode warned = open(rows);
        assertThat(notes(warned, 0)).containsExactly("amount sheet.above.budget");
        assertThat(notes(warned, 1)).contains("amount sheet.above.budget");
        assertThat(warned.get("rows").get(0).get("notes").get(0).get("warning").asBoolean())
                .isTrue();
        assertThat(notes(open(List.of(row("100.00"))), 0)).isEmpty();

        World.sql("update project set overspend = 'STOP' where code = ?", project);
        JsonNode stopped = open(rows);
        assertThat(notes(stopped, 0)).containsExactly("amount budget.overspent");
        Answer refused = officer.post(
                "sheets/" + stopped.get("id").asLong() + "/submit", Map.of("version", stopped.get("version")));
        assertThat(refused.json().get("faults").findValuesAsText("field"))
                .contains("rows[0].amount", "rows[1].amount", "rows[2].amount");
        assertThat(costsOf(project)).isEqualTo(0L);
    }

    @Test
    void aCommitmentIsNamedByNumberOrReference() {
        Map<String, Object> promise = new HashMap<>(Map.of(
                "project",
                project,
                "department",
                justice,
                "year",
                "2026-27",
                "reference",
                "PO-77",
                "amount",
                "500.00"));
        long id = Book.entered(officer, "commitments", promise);
        JsonNode kept = open(List.of(
                with(row("1"), "commitment", "po-77"),
                with(row("2"), "commitment", String.valueOf(id)),
                with(row("3"), "commitment", "PO 77")));

        assertThat(notes(kept, 0)).isEmpty();
        assertThat(kept.get("rows").get(1).get("read").get("commitment").asLong())
                .isEqualTo(id);
        assertThat(notes(kept, 2)).containsExactly("commitment unknown.commitment");
        assertThat(kept.get("rows")
                        .get(2)
                        .get("notes")
                        .get(0)
                        .get("choices")
                        .get(0)
                        .asText())
                .isEqualTo("PO-77 (" + id + ")");
        JsonNode good = open(List.of(with(row("1"), "commitment", "PO-77 (" + id + ")")));
        officer.post("sheets/" + good.get("id").asLong() + "/submit", Map.of("version", good.get("version")))
                .ok();
        assertThat(officer.get("commitments/" + id + "/costs")
                        .ok()
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatAFinanceOfficerWouldLookAtTwiceIsSaidAndStopsNothing() {
        Map<String, Object> promise = new HashMap<>(Map.of(
                "project", project, "department", justice, "year", "2026-27", "reference", "PO-5", "amount", "500.00"));
        promise.put("category", World.STAFF);
        Book.entered(officer, "commitments", promise);
        String tomorrow = java.time.LocalDate.now().plusDays(1).toString();
        JsonNode kept = open(List.of(
                with(row("300.00"), "commitment", "PO-5"),
                with(row("200.01"), "commitment", "PO-5"),
                with(with(row("-1.00"), "commitment", "PO-5"), "category", World.BUILD),
                with(row("1.00"), "documentDate", tomorrow),
                with(row("2.00"), "documentDate", "31/07/2025")));

        assertThat(notes(kept, 0)).isEmpty();
        JsonNode over =
                open(List.of(with(row("300.00"), "commitment", "PO-5"), with(row("200.01"), "commitment", "PO-5")));
        assertThat(notes(over, 0)).containsExactly("commitment doubt.commitment.exceeded");
        assertThat(notes(over, 1)).containsExactly("commitment doubt.commitment.exceeded");
        assertThat(over.get("rows").get(0).get("notes").get(0).get("detail").asText())
                .isEqualTo("Commitment PO-5 is for \u00a3500.00; \u00a30.00 of that is spent or waits for approval, and"
                        + " this adds \u00a3500.01. That is \u00a30.01 more than was promised.");
        assertThat(notes(kept, 2)).containsExactly("commitment doubt.commitment.type");
        assertThat(notes(kept, 3)).containsExactly("documentDate doubt.day.later");
        assertThat(notes(kept, 4)).containsExactly("documentDate doubt.day.far");
        officer.post("sheets/" + over.get("id").asLong() + "/submit", Map.of("version", over.get("version")))
                .ok();
    }

    @Test
    void twoWindowsAreToldOfEachOther() {
        JsonNode kept = open(List.of(row("1")));
        String path = "sheets/" + kept.get("id").asLong();
        int version = kept.get("version").asInt();
        officer.put(path, sheet(version, List.of(row("2")))).ok();

        assertThat(officer.put(path, sheet(version, List.of(row("3")))).status())
                .isEqualTo(409);
        assertThat(officer.post(path + "/submit", Map.of("version", version)).status())
                .isEqualTo(409);
        assertThat(officer.get(path).json().get("rows").get(0).get("amount").asText())
                .isEqualTo("2");
    }

    @Test
    void aDiscardedDraftCanBeTakenBack() {
        long id = open(List.of(row("1"))).get("id").asLong();
        officer.delete("sheets/" + id).ok();
        Book.assertRefused(officer.put("sheets/" + id, sheet(null, List.of())), "sheet.discarded");

        officer.post("sheets/" + id + "/restore", null).ok();
        assertThat(officer.get("sheets/" + id).json().get("rows")).hasSize(1);
        officer.put("sheets/" + id, sheet(null, List.of())).ok();
    }

    @Test
    void aThousandRowsAreCheckedAndSubmitted() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            rows.add(row(i + ".00"));
        }
        JsonNode kept = open(rows);
        officer.post("sheets/" + kept.get("id").asLong() + "/submit", Map.of("version", kept.get("version")))
                .ok();
        assertThat(costsOf(project)).isEqualTo(1000L);
        rows.add(row("1"));
        assertThat(officer.post("sheets", sheet(null, rows)).status()).isEqualTo(422);
    }
}
