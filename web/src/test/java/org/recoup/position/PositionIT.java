package org.recoup.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.budget.Plans.approved;
import static org.recoup.budget.Plans.committed;
import static org.recoup.budget.Plans.cost;
import static org.recoup.budget.Plans.forecast;
import static org.recoup.budget.Plans.line;
import static org.recoup.budget.Plans.names;
import static org.recoup.budget.Plans.paid;
import static org.recoup.budget.Plans.posted;
import static org.recoup.run.World.BUILD;
import static org.recoup.run.World.STAFF;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recoup.importing.Workbooks;
import org.recoup.run.Api;
import org.recoup.run.World;

/**
 * A world whose figures are worked out by hand. Health leads and has an agency below it; Justice funds. All in 2026-27:
 *
 * <pre>
 *                 budget  committed   cost  to come            outturn  variance
 * HLT STAFF       100.00  40 - 25      70.00  greater of 20 and 15     90.00     10.00
 * HLT BUILD        50.00  30            0.00  greater of 0 and 30      30.00     20.00
 * AGY STAFF        20.00   0            5.00  0                         5.00     15.00
 * JUS pays HLT 12.00, HLT pays AGY 3.00
 * </pre>
 */
class PositionIT {

    /** In the order of the workbook, after what names the row. */
    private static final List<String> FIGURES =
            List.of("budget", "committed", "costs", "paid", "received", "actual", "forecast", "outturn", "variance");

    private static final int FIRST_FIGURE = 6;

    private final World world = new World();
    private String health;
    private String agency;
    private String justice;
    private String project;
    private Api treasury;
    private Api officer;
    private Api approver;
    private long commitment;
    private long released;

    @BeforeEach
    void aProjectWithAllKindsOfFigures() {
        health = world.department("HLT");
        agency = world.department("AGY", health);
        justice = world.department("JUS");
        project = world.project("P", health, health, justice);
        treasury = world.person("Tess", "TREASURY", null);
        officer = world.person("Ola", "FINANCE_OFFICER", health);
        approver = world.person("Ann", "APPROVER", health);
        approved(officer, approver, project, health, line(STAFF, "2026-04", "100.00"), line(BUILD, "2026-05", "50.00"));
        approved(officer, approver, project, agency, line(STAFF, "2026-04", "20.00"));
        commitment = committed(officer, project, health, STAFF, "40.00");
        committed(officer, project, health, BUILD, "30.00");
        posted(officer, approver, project, health, STAFF, "2026-04", "45.00");
        released = cost(officer, project, health, STAFF, "2026-06", "25.00");
        names(released, commitment);
        approver.post("costs/" + released + "/approve", Map.of()).ok();
        posted(officer, approver, project, agency, STAFF, "2026-04", "5.00");
        // An earlier forecast no longer counts, and of that for June nothing is to come: the month has it already.
        forecast(officer, project, health, "first", line(STAFF, "2026-08", "999.00"));
        forecast(officer, project, health, "better", line(STAFF, "2026-06", "25.00"), line(STAFF, "2027-03", "20.00"));
        Api judge = world.person("Jo", "FINANCE_OFFICER", justice);
        paid(judge, world.person("Jan", "APPROVER", justice), project, justice, health, "12.00");
        paid(officer, approver, project, health, agency, "3.00");
    }

    @Test
    void aGrainHasTheFiguresWorkedOutByHand() {
        JsonNode rows = table(treasury, "&groupBy=LINE&view=CONSOLIDATED").get("rows");

        assertThat(figures(row(rows, project + "|" + health + "|STAFF|2026-27")))
                .containsExactly("100.00", "15.00", "70.00", "20.00", "90.00", "10.00");
        assertThat(figures(row(rows, project + "|" + health + "|BUILD|2026-27")))
                .containsExactly("50.00", "30.00", "0.00", "0.00", "30.00", "20.00");
        assertThat(figures(row(rows, project + "|" + agency + "|STAFF|2026-27")))
                .containsExactly("20.00", "0.00", "5.00", "0.00", "5.00", "15.00");
    }

    @Test
    void aPromiseWithoutACategoryIsPartOfWhatIsForecastBeyondTheOthers() {
        officer.post(
                        "commitments",
                        Map.of("project", project, "department", health, "year", "2026-27", "amount", "12.00"))
                .ok();

        // 5.00 of the 12.00 are within the 20.00 that are forecast for staff, of which 15.00 are promised already.
        assertThat(figures(table(treasury, "&groupBy=LINE&view=CONSOLIDATED").get("total")))
                .containsExactly("170.00", "57.00", "75.00", "20.00", "132.00", "38.00");
    }

    @Test
    void aCostLeavesTheRestOfItsMonthsForecastToCome() {
        forecast(
                officer, project, health, "once more", line(STAFF, "2027-01", "20.00"), line(STAFF, "2027-02", "9.00"));
        posted(officer, approver, project, health, STAFF, "2027-02", "1.00");

        assertThat(staff()).containsExactly("100.00", "15.00", "71.00", "28.00", "99.00", "1.00");
        everyFigureIsTheSumOfTheLinesBehindIt();
    }

    @Test
    void moreThanAMonthsForecastLeavesNothingOfItToComeAndTakesNothingFromOtherMonths() {
        forecast(
                officer, project, health, "once more", line(STAFF, "2027-01", "20.00"), line(STAFF, "2027-02", "9.00"));
        posted(officer, approver, project, health, STAFF, "2027-02", "10.00");

        assertThat(staff()).containsExactly("100.00", "15.00", "80.00", "20.00", "100.00", "0.00");
        everyFigureIsTheSumOfTheLinesBehindIt();
    }

    @Test
    void creditsAndForecastsBelowZeroAreStillToComeToo() {
        forecast(
                officer,
                project,
                health,
                "once more",
                line(STAFF, "2027-01", "20.00"),
                line(STAFF, "2027-02", "-9.00"));
        posted(officer, approver, project, health, STAFF, "2027-01", "-3.00");
        posted(officer, approver, project, health, STAFF, "2027-02", "-4.00");

        // 23.00 and -5.00, so that both months come to what is forecast.
        assertThat(staff()).containsExactly("100.00", "15.00", "63.00", "18.00", "81.00", "19.00");
        everyFigureIsTheSumOfTheLinesBehindIt();
    }

    @Test
    void ofAClosedMonthNothingIsToComeAndOfTheMonthsBeforeItThatAreOpenAllOfIt() {
        forecast(
                officer,
                project,
                health,
                "once more",
                line(STAFF, "2026-08", "20.00"),
                line(STAFF, "2026-09", "50.00"));
        treasury.post("periods/2026-09/close", Map.of("department", health, "sure", true, "reason", "Done"))
                .ok();

        assertThat(staff()).containsExactly("100.00", "15.00", "70.00", "20.00", "90.00", "10.00");
    }

    private List<String> staff() {
        return figures(row(
                table(treasury, "&groupBy=LINE&view=CONSOLIDATED").get("rows"),
                project + "|" + health + "|STAFF|2026-27"));
    }

    @Test
    void theTreeOfDepartmentsRollsUp() {
        JsonNode rows = table(treasury, "&groupBy=DEPARTMENT").get("rows");

        assertThat(figures(row(rows, health))).containsExactly("170.00", "45.00", "75.00", "20.00", "125.00", "45.00");
        assertThat(row(rows, health).get("depth").asInt()).isZero();
        assertThat(figures(row(rows, agency))).containsExactly("20.00", "0.00", "5.00", "0.00", "5.00", "15.00");
        assertThat(row(rows, agency).get("depth").asInt()).isEqualTo(1);
    }

    @Test
    void everyRollUpHasTheSameTotalsInBothViews() {
        for (String view : List.of("CONSOLIDATED", "BY_ITSELF")) {
            List<String> total =
                    figures(table(treasury, "&groupBy=LINE&view=" + view).get("total"));
            for (String group : List.of("DEPARTMENT", "PROGRAMME", "PROJECT", "CATEGORY", "YEAR")) {
                JsonNode table = table(treasury, "&groupBy=" + group + "&view=" + view);
                assertThat(figures(table.get("total"))).as(group + view).isEqualTo(total);
                BigDecimal sum = BigDecimal.ZERO;
                for (JsonNode row : table.get("rows")) {
                    if (row.get("depth").asInt() == 0) {
                        sum = sum.add(new BigDecimal(row.get("outturn").asText()));
                    }
                }
                assertThat(sum).isEqualByComparingTo(table.at("/total/outturn").asText());
            }
        }
    }

    @Test
    void consolidatedIsByItselfLessWhatTheyPaidToEachOther() {
        JsonNode all = table(treasury, "&view=CONSOLIDATED");
        JsonNode itself = table(treasury, "&view=BY_ITSELF");

        assertThat(all.at("/total/actual").asText()).isEqualTo("75.00");
        assertThat(itself.at("/total/actual").asText()).isEqualTo("90.00");
        assertThat(all.get("removed").asText()).isEqualTo("15.00");
        assertThat(figures(row(itself.get("rows"), justice)).get(2)).isEqualTo("12.00");
        assertThat(row(itself.get("rows"), health).get("received").asText()).isEqualTo("15.00");
    }

    @Test
    void onlyTransfersWithinTheSelectionAreRemoved() {
        JsonNode tree = table(treasury, "&department=" + health + "&view=CONSOLIDATED");

        assertThat(tree.get("removed").asText()).isEqualTo("3.00");
        assertThat(tree.at("/total/received").asText()).isEqualTo("12.00");
        assertThat(tree.at("/total/actual").asText()).isEqualTo("75.00");
    }

    @Test
    void aReversedCostCommitsTheMoneyAgain() {
        approver.post("costs/" + released + "/reverse", Map.of("reason", "entered twice"))
                .ok();

        assertThat(World.value("select released from recoup.commitment where id = ?", commitment))
                .isEqualTo(0L);
        JsonNode rows = table(treasury, "&groupBy=LINE").get("rows");
        assertThat(figures(row(rows, project + "|" + health + "|STAFF|2026-27")))
                .containsExactly("100.00", "40.00", "45.00", "45.00", "90.00", "10.00");
    }

    @Test
    void aCommitmentReleasesNoMoreThanItsAmount() {
        long more = cost(officer, project, health, STAFF, "2026-07", "100.00");
        names(more, commitment);
        approver.post("costs/" + more + "/approve", Map.of()).ok();

        assertThat(World.value("select released from recoup.commitment where id = ?", commitment))
                .isEqualTo(4000L);
    }

    @Test
    void everyFigureIsTheSumOfTheLinesBehindIt() {
        for (String view : List.of("CONSOLIDATED", "BY_ITSELF")) {
            JsonNode total = table(treasury, "&view=" + view).get("total");
            for (String figure : List.of("BUDGET", "COMMITTED", "ACTUAL", "FORECAST", "OUTTURN", "RECEIVED")) {
                JsonNode lines = treasury.get(
                                "position/lines?project=" + project + "&view=" + view + "&figure=" + figure)
                        .ok()
                        .json();
                assertThat(lines.get("total").asText())
                        .as(figure)
                        .isEqualTo(total.get(figure.toLowerCase(java.util.Locale.ROOT))
                                .asText());
            }
        }
    }

    @Test
    void aDepartmentSeesTheTableOfItsProjectsAndNothingElse() {
        Api stranger = world.person("Sam", "FINANCE_OFFICER", world.department("OTH"));

        assertThat(stranger.get("position?project=" + project).text()).contains("unknown.project");
        assertThat(stranger.get("position").ok().json().get("rows")).isEmpty();
        assertThat(table(officer, "").at("/total/budget").asText()).isEqualTo("170.00");
    }

    @Test
    void theTableIsAWorkbookTooWithTheSameFigures() {
        for (String asked :
                List.of("&groupBy=DEPARTMENT&view=BY_ITSELF", "&groupBy=LINE&view=CONSOLIDATED", "&groupBy=CATEGORY")) {
            JsonNode table = table(treasury, asked);
            Api.Answer file = treasury.get("position?format=xlsx&project=" + project + asked)
                    .ok();
            assertThat(file.contentType()).contains("spreadsheetml");

            List<Row> rows = Workbooks.firstRows(file.bytes());
            List<JsonNode> expected = new ArrayList<>();
            table.get("rows").forEach(expected::add);
            expected.add(table.get("total"));
            assertThat(rows).hasSizeGreaterThan(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertThat(inWorkbook(rows.get(i + 1))).as(asked + i).isEqualTo(inTable(expected.get(i)));
            }
        }
    }

    private static List<BigDecimal> inWorkbook(Row row) {
        List<BigDecimal> figures = new ArrayList<>();
        for (int column = FIRST_FIGURE; column < FIRST_FIGURE + FIGURES.size(); column++) {
            assertThat(row.getCell(column).getType()).isEqualTo(CellType.NUMBER);
            figures.add(row.getCellAsNumber(column).orElseThrow().setScale(2));
        }
        return figures;
    }

    private static List<BigDecimal> inTable(JsonNode row) {
        return FIGURES.stream()
                .map(figure -> new BigDecimal(row.get(figure).asText()))
                .toList();
    }

    @Test
    void theOutturnHasWhatCommitmentsAddBeyondTheForecast() {
        JsonNode lines = treasury.get("position/lines?project=" + project + "&figure=OUTTURN&rowCategory=BUILD")
                .ok()
                .json();

        assertThat(lines.get("lines")).hasSize(1);
        assertThat(lines.at("/lines/0/kind").asText()).isEqualTo("BEYOND");
        assertThat(lines.get("total").asText()).isEqualTo("30.00");
    }

    @Test
    void theTableIsCsvTooAndSaysTheLevelOfEachRow() {
        Api.Answer file =
                treasury.get("position?project=" + project + "&format=csv").ok();

        assertThat(file.contentType()).contains("text/csv");
        assertThat(file.text().lines().toList().get(0)).contains("Row,Level,Name", "Outturn");
        assertThat(file.text())
                .contains(health + ",0,")
                .contains(agency + ",1,")
                .contains("170.00,45.00");
    }

    @Test
    void whatThereIsNotIsSaidByName() {
        assertFault("position?format=nonsense", "format");
        assertFault("position?year=1999", "year");
        assertFault("position?project=none&department=none", "project");
        assertFault("position/lines?figure=ACTUAL&category=none", "category");
    }

    private void assertFault(String path, String field) {
        Api.Answer answer = treasury.get(path);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("field")).contains(field);
    }

    private JsonNode table(Api by, String more) {
        return by.get("position?project=" + project + more).ok().json();
    }

    private static JsonNode row(JsonNode rows, String key) {
        for (JsonNode row : rows) {
            if (row.get("key").asText().equals(key)) {
                return row;
            }
        }
        throw new AssertionError(key + " is a row, found only " + rows);
    }

    private static List<String> figures(JsonNode row) {
        return java.util.stream.Stream.of("budget", "committed", "actual", "forecast", "outturn", "variance")
                .map(figure -> row.get(figure).asText())
                .toList();
    }
}
