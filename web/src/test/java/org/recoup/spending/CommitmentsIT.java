package org.recoup.spending;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class CommitmentsIT {

    private final World world = new World();
    private final String justice = world.department("JUS");
    private final String project = world.project("CASE", justice, justice);
    private final Api approver = world.person("Amir", "APPROVER", justice);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", justice);

    @Test
    void aCommitmentIsListedAndNotPosted() {
        JsonNode made = officer.post("commitments", commitment("2026-27", "500.00"))
                .ok()
                .json();
        officer.post("commitments", commitment("2025-26", "-20.00")).ok();

        assertThat(made.get("category").isNull()).isTrue();
        JsonNode all = officer.get("commitments?project=" + project).ok().json();
        assertThat(all.get("count").asInt()).isEqualTo(2);
        assertThat(all.get("total").asText()).isEqualTo("480.00");
        assertThat(officer.get("commitments?year=2025-26&project=" + project)
                        .ok()
                        .json()
                        .get("total")
                        .asText())
                .isEqualTo("-20.00");
        assertThat(Book.journals(project)).isZero();
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertFault(officer.post("commitments", commitment("1999-00", "1.00")), "year");
        assertFault(officer.post("commitments", commitment("2026-27", "0.00")), "amount");
        assertFault(
                officer.post("commitments", Book.with(commitment("2026-27", "1.00"), "category", "NONE")), "category");
    }

    @Test
    void anotherDepartmentSeesNothingAndPromisesNothing() {
        Api stranger = world.person("Sten", "FINANCE_OFFICER", world.department("TRA"));
        officer.post("commitments", commitment("2026-27", "500.00")).ok();

        assertThat(stranger.get("commitments").ok().json().get("lines")).isEmpty();
        assertThat(stranger.post("commitments", commitment("2026-27", "1.00")).status())
                .isEqualTo(403);
    }

    @Test
    void postedCostsReleaseItAndReversalsRestoreIt() {
        long id = promised("500.00");
        long first = naming(id, "300.00");
        assertThat(figures(id)).as("while the cost waits").isEqualTo("0.00 500.00 OPEN");
        approve(first);
        assertThat(figures(id)).isEqualTo("300.00 200.00 OPEN");
        long second = naming(id, "400.00");
        approve(second);
        assertThat(figures(id)).as("never above its amount").isEqualTo("500.00 0.00 RELEASED");
        assertThat(officer.get("commitments/" + id).json().get("over").asText()).isEqualTo("200.00");

        JsonNode costs = officer.get("commitments/" + id + "/costs").ok().json();
        assertThat(costs.get("count").asInt()).isEqualTo(2);
        assertThat(costs.get("lines").get(0).get("commitment").asLong()).isEqualTo(id);
        assertThat(costs.get("lines").get(0).get("commitmentReference").asText())
                .isEqualTo("PO-77");

        approver.post("costs/" + first + "/reverse", Map.of("reason", "Twice")).ok();
        assertThat(figures(id)).isEqualTo("400.00 100.00 OPEN");
        JsonNode sum =
                officer.get("commitments?state=OPEN&project=" + project).ok().json();
        assertThat(sum.get("released").asText() + " " + sum.get("open").asText())
                .isEqualTo("400.00 100.00");
        assertThat(officer.get("commitments?state=CLOSED&project=" + project)
                        .ok()
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
    }

    @Test
    void whatTakesBackIsReleasedByCredits() {
        long id = promised("-500.00");
        approve(naming(id, "-200.00"));
        assertThat(figures(id)).isEqualTo("-200.00 -300.00 OPEN");
    }

    @Test
    void itIsChangedByVersionAndHoldsWhatIsReleased() {
        long id = promised("500.00");
        approve(naming(id, "600.00"));
        assertThat(figures(id)).isEqualTo("500.00 0.00 RELEASED");

        JsonNode changed =
                officer.put("commitments/" + id, edit("1000.00", 0)).ok().json();
        assertThat(changed.get("category").asText()).isEqualTo(World.STAFF);
        assertThat(changed.get("reference").asText()).isEqualTo("PO-77a");
        assertThat(figures(id)).as("more room takes in what was above").isEqualTo("600.00 400.00 OPEN");
        assertThat(officer.put("commitments/" + id, edit("1.00", 0)).status()).isEqualTo(409);
        int version = changed.get("version").asInt();
        assertFault(officer.put("commitments/" + id, edit("599.99", version)), "amount");
        Book.assertRefused(officer.put("commitments/" + id, edit("-600.00", version)), "commitment.below.released");
        officer.put("commitments/" + id, edit("600.00", version)).ok();
    }

    @Test
    void closedWithAReasonItIsNoLongerOpenUntilItIsOpenedAgain() {
        long id = promised("500.00");
        approve(naming(id, "100.00"));
        assertFault(officer.post("commitments/" + id + "/close", Map.of("reason", " ")), "reason");
        officer.post("commitments/" + id + "/close", Map.of("reason", "Supplier is bankrupt", "version", 0))
                .ok();

        assertThat(figures(id)).isEqualTo("100.00 0.00 CLOSED");
        assertThat(officer.get("commitments/" + id).json().get("closedBecause").asText())
                .isEqualTo("Supplier is bankrupt");
        Book.assertRefused(
                officer.post("costs", Book.with(Book.cost(project, justice, "1.00"), "commitment", id)),
                "commitment.closed");
        Book.assertRefused(officer.put("commitments/" + id, edit("900.00", 1)), "commitment.closed");
        Book.assertRefused(
                officer.post("commitments/" + id + "/close", Map.of("reason", "Again")), "commitment.closed");

        officer.post("commitments/" + id + "/reopen", Map.of()).ok();
        assertThat(figures(id)).isEqualTo("100.00 400.00 OPEN");
        Book.assertRefused(officer.post("commitments/" + id + "/reopen", Map.of()), "commitment.not.closed");
    }

    @Test
    void aCostNamesACommitmentOfItsOwnProjectAndDepartment() {
        String other = world.project("FEES", justice, justice);
        long elsewhere = officer.post("commitments", Book.with(commitment("2026-27", "5.00"), "project", other))
                .ok()
                .json()
                .get("id")
                .asLong();
        Map<String, Object> cost = Book.cost(project, justice, "1.00");
        assertFault(officer.post("costs", Book.with(cost, "commitment", elsewhere)), "commitment");
        Book.assertRefused(officer.post("costs", Book.with(cost, "commitment", elsewhere)), "commitment.of.others");
        Book.assertRefused(officer.post("costs", Book.with(cost, "commitment", 999_999_999)), "unknown.commitment");
    }

    @Test
    void onlyFinanceOfficersOfItsDepartmentKeepIt() {
        long id = promised("500.00");
        Api stranger = world.person("Sten", "FINANCE_OFFICER", world.department("TRA"));
        assertThat(stranger.get("commitments/" + id).status()).isEqualTo(404);
        assertThat(stranger.put("commitments/" + id, edit("1.00", 0)).status()).isEqualTo(404);
        assertThat(approver.get("commitments/" + id).status()).isEqualTo(200);
        assertThat(approver.post("commitments/" + id + "/close", Map.of("reason", "Mine"))
                        .status())
                .isEqualTo(403);
        assertThat(figures(id)).isEqualTo("0.00 500.00 OPEN");
    }

    private long promised(String amount) {
        return Book.entered(officer, "commitments", commitment("2026-27", amount));
    }

    private long naming(long commitment, String amount) {
        return Book.entered(officer, "costs", Book.with(Book.cost(project, justice, amount), "commitment", commitment));
    }

    private void approve(long cost) {
        approver.post("costs/" + cost + "/approve", null).ok();
    }

    /** Released, open and state. */
    private String figures(long id) {
        JsonNode line = officer.get("commitments/" + id).ok().json();
        return line.get("released").asText() + " " + line.get("open").asText() + " "
                + line.get("state").asText();
    }

    private static Map<String, Object> edit(String amount, int version) {
        return new HashMap<>(Map.of(
                "category",
                World.STAFF,
                "reference",
                "PO-77a",
                "description",
                "Hosting",
                "amount",
                amount,
                "version",
                version));
    }

    private Map<String, Object> commitment(String year, String amount) {
        return new HashMap<>(Map.of(
                "project", project,
                "department", justice,
                "year", year,
                "reference", "PO-77",
                "description", "Hosting for a year",
                "amount", amount));
    }

    private static void assertFault(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("field"))
                .as(answer.text())
                .contains(field);
    }
}
