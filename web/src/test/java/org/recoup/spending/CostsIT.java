package org.recoup.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class CostsIT {

    private final World world = new World();
    private final String justice = world.department("JUS");
    private final String health = world.department("HLT");
    private final String project = world.project("CASE", justice, justice, health);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", justice);
    private final Api approver = world.person("Amir", "APPROVER", justice);

    @Test
    void anApprovedCostIsInTheLedgerAndTheBalancesAreItsPostings() {
        long id = entered("1250.00");
        assertThat(Book.journals(project)).isZero();

        JsonNode posted = approver.post("costs/" + id + "/approve", null).ok().json();

        assertThat(posted.get("state").asText()).isEqualTo("POSTED");
        assertThat(posted.get("amount").asText()).isEqualTo("1250.00");
        assertThat(posted.get("period").asText()).isEqualTo("2026-08");
        assertThat(posted.get("decidedBy").asText()).startsWith("Amir");
        assertThat(posted.get("journalId").isNumber()).isTrue();
        assertThat(Book.balances(project))
                .isEqualTo(Book.postings(project))
                .contains("SPEND COST")
                .contains("-125000");
    }

    @Test
    void nobodyApprovesWhatTheyEntered() {
        world.role("Maya", "APPROVER", justice);
        long id = entered("10.00");

        assertRefused(officer.post("costs/" + id + "/approve", null), "own.entry");
        assertRefused(officer.post("costs/" + id + "/return", Map.of("comment", "no")), "own.entry");
    }

    @Test
    void nobodyApprovesWhatTheyEnteredThroughSomebodyElse() {
        world.role("Maya", "APPROVER", justice);
        Api deputy = world.person("Dora", "BIDDER", justice);
        Book.delegates(world.userName("Maya"), world.userName("Dora"));
        long byMaya = entered("10.00");
        long byDoraForMaya = Book.entered(deputy, "costs", Book.cost(project, justice, "20.00"));

        assertRefused(deputy.post("costs/" + byMaya + "/approve", null), "own.entry");
        assertRefused(deputy.post("costs/" + byDoraForMaya + "/approve", null), "own.entry");
        assertRefused(officer.post("costs/" + byDoraForMaya + "/approve", null), "own.entry");
        assertThat(officer.get("costs/" + byDoraForMaya)
                        .ok()
                        .json()
                        .get("enteredFor")
                        .asText())
                .startsWith("Maya");
    }

    @Test
    void whoEnteredItFirstDoesNotApproveWhatAnotherResubmitted() {
        world.role("Maya", "APPROVER", justice);
        Api second = world.person("Ravi", "FINANCE_OFFICER", justice);
        long id = entered("10.00");
        approver.post("costs/" + id + "/return", Map.of("comment", "Which month?"))
                .ok();
        second.put("costs/" + id, Book.cost(project, justice, "11.00")).ok();

        assertRefused(officer.post("costs/" + id + "/approve", null), "own.entry");
        assertThatThrownBy(() -> World.sql(
                        "update cost set decided_by = (select id from person where user_name = ?) where id = ?",
                        world.userName("Maya"),
                        id))
                .hasStackTraceContaining("cost_earlier_hands");
        approver.post("costs/" + id + "/approve", null).ok();
    }

    @Test
    void theDatabaseStandsBehindTheFourEyes() {
        long id = entered("10.00");

        assertThatThrownBy(() -> World.sql("update cost set decided_by = entered_by where id = ?", id))
                .hasStackTraceContaining("cost_four_eyes");
        assertThatThrownBy(() -> World.sql("update cost set state = 'POSTED' where id = ?", id))
                .hasStackTraceContaining("cost_posted_has_journal");
    }

    @Test
    void aReturnedCostIsCorrectedAndSubmittedAgain() {
        long id = entered("10.00");
        assertRefused(officer.put("costs/" + id, Book.cost(project, justice, "12.00")), "state.wrong");
        assertRefused(approver.post("costs/" + id + "/return", Map.of("comment", " ")), "comment.missing");

        JsonNode returned = approver.post("costs/" + id + "/return", Map.of("comment", "Twelve, I think"))
                .ok()
                .json();
        assertThat(returned.get("state").asText()).isEqualTo("RETURNED");
        assertThat(returned.get("comment").asText()).isEqualTo("Twelve, I think");
        assertRefused(approver.post("costs/" + id + "/approve", null), "state.wrong");

        Map<String, Object> corrected = Book.cost(project, justice, "12.00");
        assertThat(officer.put("costs/" + id, Book.with(corrected, "version", 0))
                        .status())
                .isEqualTo(409);
        JsonNode again = officer.put(
                        "costs/" + id,
                        Book.with(corrected, "version", returned.get("version").asInt()))
                .ok()
                .json();
        assertThat(again.get("state").asText()).isEqualTo("SUBMITTED");
        assertThat(again.get("amount").asText()).isEqualTo("12.00");
        approver.post("costs/" + id + "/approve", null).ok();
    }

    @Test
    void aWithdrawnCostIsFinal() {
        long id = entered("10.00");

        assertThat(approver.post("costs/" + id + "/withdraw", null).status()).isEqualTo(403);
        officer.post("costs/" + id + "/withdraw", null).ok();

        assertRefused(approver.post("costs/" + id + "/approve", null), "state.wrong");
        assertRefused(officer.put("costs/" + id, Book.cost(project, justice, "10.00")), "state.wrong");
        assertThat(Book.journals(project)).isZero();
    }

    @Test
    void aReversalRestoresEveryBalanceExactly() {
        approver.post("costs/" + entered("333.33") + "/approve", null).ok();
        String before = Book.balances(project);
        long id = entered("-1000.01");
        approver.post("costs/" + id + "/approve", null).ok();
        assertThat(Book.balances(project)).isNotEqualTo(before);
        assertRefused(approver.post("costs/" + id + "/reverse", Map.of("reason", "")), "reason.missing");

        JsonNode reversed = approver.post("costs/" + id + "/reverse", Map.of("reason", "Entered twice"))
                .ok()
                .json();

        assertThat(reversed.get("state").asText()).isEqualTo("REVERSED");
        assertThat(reversed.get("reversalId").asLong())
                .isGreaterThan(reversed.get("journalId").asLong());
        assertThat(Book.balances(project)).isEqualTo(before).isEqualTo(Book.postings(project));
        assertRefused(approver.post("costs/" + id + "/reverse", Map.of("reason", "Again")), "state.wrong");
    }

    @Test
    void aLateCostCountsInTheNextOpenMonthAndSaysToWhichItBelongs() {
        String month = Book.openMonthOfItsOwn(2090);
        Map<String, Object> cost = Book.with(Book.cost(project, justice, "10.00"), "period", month);
        List<Long> waiting = List.of(
                Book.entered(officer, "costs", cost),
                Book.entered(officer, "costs", cost),
                Book.entered(officer, "costs", cost));
        Book.close(month);

        JsonNode late = officer.post("costs", cost).ok().json();
        assertThat(late.get("period").asText()).isEqualTo("2090-05");
        assertThat(late.get("belongsTo").asText()).isEqualTo(month);
        JsonNode approved =
                approver.post("costs/" + waiting.get(0) + "/approve", null).ok().json();
        assertThat(approved.get("period").asText()).isEqualTo("2090-05");
        assertThat(approved.get("belongsTo").asText()).isEqualTo(month);
        approver.post("costs/approve", Map.of("ids", waiting.subList(1, 3))).ok();
        assertThat(World.value(
                        "select string_agg(distinct to_char(starts_on, 'YYYY-MM'), ' ') from journal j join period p on"
                                + " p.id = j.period_id where j.project_id = (select id from project where code = ?)",
                        project))
                .as("the ledger has them in the open month alone")
                .isEqualTo("2090-05");
        assertThat(Book.journals(project)).isEqualTo(3);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertFault(officer.post("costs", Book.cost(project, justice, "0.00")), "amount", "amount.zero");
        assertFault(officer.post("costs", Book.cost(project, justice, "9".repeat(29))), "amount", "amount.too.large");
        assertThat(officer.post("costs", Book.cost(project, justice, "1e999999999"))
                        .status())
                .isEqualTo(400);
        assertThat(officer.post("costs", Book.cost(project, justice, "1.001")).status())
                .isEqualTo(400);
        assertFault(officer.post("costs", Book.cost("NOPE", justice, "1.00")), "project", "unknown.project");
        Map<String, Object> cost = Book.cost(project, justice, "1.00");
        assertFault(officer.post("costs", Book.with(cost, "documentDate", null)), "documentDate", "value.missing");
        assertFault(officer.post("costs", Book.with(cost, "documentDate", "0001-01-01")), "documentDate", "date.range");
        assertFault(officer.post("costs", Book.with(cost, "period", "1999-01")), "period", "period.unknown");
    }

    @Test
    void whoReadAnOlderVersionDoesNotApproveIt() {
        long id = entered("10.00");
        approver.post("costs/" + id + "/return", Map.of("comment", "More")).ok();
        officer.put("costs/" + id, Book.cost(project, justice, "99.00")).ok();

        assertThat(approver.post("costs/" + id + "/approve", Map.of("version", 0))
                        .status())
                .isEqualTo(409);
        assertRefused(
                approver.post("costs/approve", Map.of("ids", List.of(id), "versions", Map.of(String.valueOf(id), 0))),
                "cost.changed.meanwhile");
    }

    @Test
    void anotherDepartmentSeesNothingAndDoesNothing() {
        String transport = world.department("TRA");
        Api stranger = world.person("Sten", "FINANCE_OFFICER", transport);
        world.role("Sten", "APPROVER", transport);
        long id = entered("10.00");

        assertThat(stranger.get("costs/" + id).status()).isEqualTo(404);
        JsonNode list = stranger.get("costs").ok().json();
        assertThat(list.get("lines")).isEmpty();
        assertThat(list.get("total").asText()).isEqualTo("0.00");
        assertThat(stranger.put("costs/" + id, Book.cost(project, justice, "1.00"))
                        .status())
                .isEqualTo(404);
        for (String act : List.of("approve", "return", "withdraw", "reverse")) {
            assertThat(stranger.post("costs/" + id + "/" + act, Map.of()).status())
                    .as(act)
                    .isIn(403, 404, 400);
        }
        assertThat(stranger.post("costs", Book.cost(project, justice, "1.00")).status())
                .isEqualTo(403);
        assertRefused(stranger.post("costs", Book.cost(project, transport, "1.00")), "unknown.project");
        assertRefused(stranger.post("costs/approve", Map.of("ids", List.of(id))), "cost.not.found");
    }

    @Test
    void aFunderOfTheProjectSeesTheCostAndDecidesNothing() {
        Api funder = world.person("Hana", "APPROVER", health);
        long id = entered("10.00");

        assertThat(funder.get("costs/" + id).ok().json().get("own").asBoolean()).isFalse();
        assertThat(funder.post("costs/" + id + "/approve", null).status()).isEqualTo(403);
        assertRefused(funder.post("costs/approve", Map.of("ids", List.of(id))), "cost.role.missing.for.department");
        assertThat(funder.get("costs?waiting=true").ok().json().get("lines")).isEmpty();
    }

    @Test
    void aCorrectionIsAskedForAndMadeOrDeclinedBySomebodyElse() {
        world.role("Maya", "APPROVER", justice);
        long first = entered("10.00");
        Map<String, Object> asked = Map.of("reason", "It is 11.00");
        assertRefused(officer.post("costs/" + first + "/corrections", asked), "state.wrong");
        approver.post("costs/" + first + "/approve", null).ok();
        assertRefused(officer.post("costs/" + first + "/corrections", Map.of("reason", " ")), "reason.missing");
        officer.post("costs/" + first + "/corrections", asked).ok();
        assertRefused(officer.post("costs/" + first + "/corrections", asked), "correction.asked.already");

        assertThat(corrections(approver)).containsExactly("It is 11.00");
        assertThat(corrections(officer)).isEmpty();
        assertThat(approver.get("home").json().get("tasks").findValuesAsText("kind"))
                .contains("CORRECTIONS_TO_ANSWER");
        Map<String, Object> no = Map.of("comment", "The invoice says 10.00");
        assertRefused(officer.post("costs/" + first + "/corrections/decline", no), "own.entry");
        approver.post("costs/" + first + "/corrections/decline", no).ok();
        assertThat(corrections(approver)).isEmpty();
        assertRefused(approver.post("costs/" + first + "/corrections/decline", no), "correction.not.asked");

        officer.post("costs/" + first + "/corrections", Map.of("reason", "See page two"))
                .ok();
        approver.post("costs/" + first + "/replace", asked).ok();
        assertThat(corrections(approver)).isEmpty();
        JsonNode all = officer.get("costs/" + first + "/corrections").ok().json();
        assertThat(all.findValuesAsText("reason")).containsExactly("See page two", "It is 11.00");
        assertThat(all.findValuesAsText("open")).containsExactly("false", "false");
    }

    private static List<String> corrections(Api reader) {
        return reader.get("worklist").ok().json().get("corrections").findValuesAsText("reason");
    }

    @Test
    void whatIsReversedOrWithdrawnStandsOutsideTheTotal() {
        long reversed = entered("1.00");
        long withdrawn = entered("2.00");
        entered("4.00");
        long returned = entered("8.00");
        long approved = entered("16.00");
        approver.post("costs/approve", Map.of("ids", List.of(reversed, approved)))
                .ok();
        approver.post("costs/" + reversed + "/reverse", Map.of("reason", "Twice"))
                .ok();
        officer.post("costs/withdraw", Map.of("ids", List.of(withdrawn))).ok();
        approver.post("costs/" + returned + "/return", Map.of("comment", "Which month?"))
                .ok();

        JsonNode list = officer.get("costs?project=" + project).ok().json();
        assertThat(list.get("total").asText()).isEqualTo("28.00");
        assertThat(list.get("count").asInt()).isEqualTo(5);
        assertThat(List.of("approved", "waiting", "returned", "reversed", "withdrawn"))
                .extracting(state -> list.get("sums").get(state).asText())
                .containsExactly("16.00", "4.00", "8.00", "1.00", "2.00");
    }

    @Test
    void theListIsFilteredPagedAndTotalled() {
        String other = world.project("OTHER", justice);
        for (int i = 1; i <= 51; i++) {
            entered(i + ".00");
        }
        Book.entered(officer, "costs", Book.cost(other, justice, "1000.00"));

        JsonNode second = approver.get("costs?page=2&project=" + project).ok().json();
        assertThat(second.get("lines")).hasSize(1);
        assertThat(second.get("count").asInt()).isEqualTo(51);
        assertThat(second.get("total").asText()).isEqualTo("1326.00");
        assertThat(count(approver, "costs?department=" + justice)).isEqualTo(52);
        assertThat(count(approver, "costs?department=" + health)).isZero();
        assertThat(count(approver, "costs?period=2026-07")).isZero();
        assertThat(count(approver, "costs?period=2026-08&state=SUBMITTED")).isEqualTo(52);
        assertThat(count(approver, "costs?waiting=true")).isEqualTo(52);
        assertThat(count(officer, "costs?waiting=true")).isZero();
        assertRefused(approver.get("costs?state=LOST"), "unknown.state");
        assertRefused(approver.get("costs?period=August"), "period.unknown");
    }

    @Test
    void twoHundredLinesAreApprovedInOneBlock() {
        List<Long> ids = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            ids.add(entered(i + ".01"));
        }

        assertThat(approver.post("costs/approve", Map.of("ids", ids))
                        .ok()
                        .json()
                        .get("approved")
                        .asInt())
                .isEqualTo(200);

        assertThat(Book.journals(project)).isEqualTo(200);
        assertThat(Book.blocks(project)).isEqualTo(1);
        assertThat(Book.balances(project)).isEqualTo(Book.postings(project)).contains("-2010200");
        assertThat(World.value(
                        "select count(*) from recoup.cost c join recoup.journal j on j.id = c.journal_id"
                                + " join recoup.posting p on p.journal_id = j.id and p.account = 'SUPPLIER'"
                                + " where j.source = 'cost:' || c.id and p.amount = c.amount"
                                + " and c.project_id = (select id from recoup.project where code = ?)",
                        project))
                .as("each cost has its own journal")
                .isEqualTo(200L);
    }

    @Test
    void ofAListAllAreApprovedOrNone() {
        world.role("Maya", "APPROVER", justice);
        Api second = world.person("Ravi", "FINANCE_OFFICER", justice);
        long own = entered("1.00");
        long fine = Book.entered(second, "costs", Book.cost(project, justice, "2.00"));
        long gone = Book.entered(second, "costs", Book.cost(project, justice, "3.00"));
        second.post("costs/" + gone + "/withdraw", null).ok();

        Answer refused = officer.post("costs/approve", Map.of("ids", List.of(fine, own, gone)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder("ids[1]", "ids[2]");
        assertThat(refused.text()).contains("Cost " + own).contains("Cost " + gone);
        assertThat(Book.journals(project)).isZero();
        assertRefused(officer.post("costs/approve", Map.of("ids", List.of())), "costs.none.chosen");
    }

    @Test
    void anImportIsApprovedAsAWhole() {
        World.sql(
                "insert into import_mapping (name, target, definition, made_by) select ?, 'COSTS', '{}', id from person"
                        + " where user_name = ?",
                project,
                world.userName("Maya"));
        World.sql(
                "insert into import_run (mapping_id, file_name, file_hash, rows_read, lines_added, lines_known, person_id,"
                        + " imported_at, state) select id, 'costs.csv', 'hash', 1000, 1000, 0, made_by, now(), 'STORED' from import_mapping"
                        + " where name = ?",
                project);
        World.sql(
                "insert into cost (project_id, department_id, category_id, period_id, document_date, amount, state, entered_by,"
                        + " import_run_id) select p.id, p.lead_department_id, k.id, m.id, '2026-08-01', n, 'SUBMITTED',"
                        + " r.person_id, r.id from generate_series(1, 1000) n, project p, category k, period m, import_run r"
                        + " join import_mapping i on i.id = r.mapping_id"
                        + " where p.code = ? and k.code = 'STAFF' and m.starts_on = '2026-08-01' and i.name = p.code",
                project);
        Object run = World.value(
                "select import_run_id from recoup.cost where project_id ="
                        + " (select id from recoup.project where code = ?) limit 1",
                project);

        approver.post("costs/approve", Map.of("importRun", run)).ok();

        assertThat(Book.journals(project)).isEqualTo(1000);
        assertThat(Book.blocks(project)).isEqualTo(1);
        assertRefused(approver.post("costs/approve", Map.of("importRun", run)), "costs.none.of.import");
    }

    private long entered(String amount) {
        return Book.entered(officer, "costs", Book.cost(project, justice, amount));
    }

    private static int count(Api reader, String path) {
        return reader.get(path).ok().json().get("count").asInt();
    }

    private static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("code"))
                .as(answer.text())
                .contains(code);
    }

    private static void assertFault(Answer answer, String field, String code) {
        assertRefused(answer, code);
        assertThat(answer.json().get("faults").findValuesAsText("field")).contains(field);
    }
}
