package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;
import static org.recoup.importing.Csv.fixed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recoup.budget.Plans;
import org.recoup.run.Api;
import org.recoup.run.World;

/** Costs that look like others, come again, name their commitment, or go above their budget. */
class ImportingAgainIT {

    private static final String HEADER = "Posted,Supplier,Invoice,Order,Amount\n";
    private static final String FARE = "2026-05-31,Tram,,,12.50\n";

    private final World world = new World();
    private final String department = world.department("AGN");
    private final String project = world.project("AG", department, department);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", department);
    private final Api approver = world.person("Tom", "APPROVER", department);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final String mapping = "Fares " + department;
    private final Runs runs = new Runs(officer);

    @BeforeEach
    void mapping() {
        Csv.mapping(
                officer,
                mapping,
                "COSTS",
                Map.of(
                        "fields",
                        Map.of(
                                "project", fixed(project),
                                "department", fixed(department),
                                "date", column("Posted"),
                                "supplier", column("Supplier"),
                                "reference", column("Invoice"),
                                "commitment", column("Order")),
                        "amounts",
                        List.of(Map.of("column", "Amount", "category", "STAFF")),
                        "decimals",
                        "POINT",
                        "periodRule",
                        "DATE"));
    }

    @AfterEach
    void dropWhatWaits() {
        runs.dropWaiting();
    }

    private long stored(String csv) {
        long run = runs.upload("fares.csv", HEADER + csv);
        JsonNode checked = runs.check(run, mapping);
        assertThat(checked.get("errors").asInt()).as(runs.notes(run).toString()).isZero();
        assertThat(runs.store(run, false).get("state").asText()).isEqualTo("STORED");
        return run;
    }

    private Object costs() {
        return World.value(
                "select count(*) from cost c join project p on p.id = c.project_id"
                        + " where p.code = ? and c.state not in ('WITHDRAWN', 'REVERSED')",
                project);
    }

    @Test
    void aRefusedRowPutRightIsAnotherPaymentThanThoseThatWereTaken() {
        long run = runs.upload("fares.csv", HEADER + FARE + FARE + FARE.replace("12.50", "12.5O"));
        assertThat(runs.check(run, mapping).get("rowsFaulty").asInt()).isEqualTo(1);
        long rest = runs.store(run, true).get("rest").asLong();
        String kept = officer.get("imports/" + rest + "/file").ok().text();

        long mended = runs.uploadRest(run, kept.replace("12.5O", "12.50"));
        assertThat(runs.check(mended, mapping).get("linesAdded").asInt()).isEqualTo(1);
        runs.store(mended, false);
        assertThat(costs()).isEqualTo(3L);

        long again = runs.upload("all.csv", HEADER + FARE + FARE + FARE);
        assertThat(runs.check(again, mapping).get("linesKnown").asInt()).isEqualTo(3);
    }

    @Test
    void equalLinesOfALaterFileAreTakenWhenThePersonSaysSo() {
        stored(FARE + FARE);
        long run = runs.upload("more.csv", HEADER + FARE + FARE + FARE.replace("Tram", "Bus"));
        JsonNode checked = runs.check(run, mapping);
        assertThat(checked.get("linesKnown").asInt()).isEqualTo(2);
        assertThat(checked.get("linesAdded").asInt()).isEqualTo(1);

        JsonNode taken = runs.takeKnown(run);
        assertThat(taken.get("linesKnown").asInt()).isZero();
        assertThat(taken.get("linesAdded").asInt()).isEqualTo(3);
        runs.store(run, false);
        assertThat(costs()).isEqualTo(5L);

        long all = runs.upload("four.csv", HEADER + FARE + FARE + FARE + FARE + FARE);
        assertThat(runs.check(all, mapping).get("linesAdded").asInt()).isEqualTo(1);
        assertThat(runs.notes(all).findValuesAsText("code"))
                .contains("import.line.repeated.known")
                .doesNotContain("import.line.repeated");
    }

    @Test
    void aLineThatWasWithdrawnOrReversedByItselfComesAgain() {
        String lines = "2026-05-31,Anvil,A1,,1.00\n2026-05-31,Anvil,A2,,2.00\n2026-05-31,Anvil,A3,,3.00\n";
        long run = stored(lines);
        officer.post("costs/" + cost(run, "A1") + "/withdraw", Map.of()).ok();
        approver.post("costs/" + cost(run, "A2") + "/approve", Map.of()).ok();
        approver.post("costs/" + cost(run, "A2") + "/reverse", Map.of("reason", "Paid by another"))
                .ok();

        long again = runs.upload("again.csv", HEADER + lines);
        JsonNode checked = runs.check(again, mapping);
        assertThat(checked.get("linesAdded").asInt()).isEqualTo(2);
        assertThat(checked.get("linesKnown").asInt()).isEqualTo(1);
        assertThat(runs.store(again, false).get("state").asText()).isEqualTo("STORED");
    }

    private static Object cost(long run, String reference) {
        return World.value("select id from cost where import_run_id = ? and reference = ?", run, reference);
    }

    @Test
    void theSameDocumentInOtherLettersIsWarnedOf() {
        stored("2026-05-31,Anvil Ltd,A 1,,1.00\n");
        long run = runs.upload("other.csv", HEADER + "2026-05-31,ANVIL  ltd,a 1,,1.00\n");
        runs.check(run, mapping);

        assertThat(runs.notes(run).findValuesAsText("code")).containsExactly("import.line.like");
    }

    @Test
    void aCostThatNamesItsCommitmentReleasesIt() {
        long order = Plans.committed(officer, project, department, "STAFF", "100.00");
        World.sql("update commitment set reference = 'PO-77' where id = ?", order);
        long wrong = runs.upload("orders.csv", HEADER + "2026-05-31,Anvil,B1,PO-78,30.00\n");
        runs.check(wrong, mapping);
        assertThat(runs.notes(wrong).get(0).get("code").asText()).isEqualTo("import.commitment.near");
        assertThat(runs.notes(wrong).get(0).get("detail").asText()).contains("PO-77");

        long run = stored("2026-05-31,Anvil,B1,po-77,30.00\n2026-05-31,Anvil,B2," + order + ",20.00\n");
        approver.post("costs/approve", Map.of("importRun", run)).ok();

        assertThat(World.value("select released from commitment where id = ?", order))
                .isEqualTo(5000L);
    }

    @Test
    void aBudgetThatStopsStopsAFileAndOneThatWarnsWarns() {
        Plans.approved(officer, approver, project, department, Plans.line("STAFF", "2026-04", "100.00"));
        long run = runs.upload("over.csv", HEADER + "2026-05-31,Anvil,C1,,60.00\n2026-06-30,Anvil,C2,,70.00\n");
        JsonNode warned = runs.check(run, mapping);
        assertThat(warned.get("errors").asInt()).isZero();
        assertThat(runs.notes(run).findValuesAsText("code")).containsExactly("import.overspend.warn");

        treasury.put("overspends/projects/" + project, Map.of("rule", "STOP")).ok();
        JsonNode stopped = runs.check(run, mapping);
        assertThat(stopped.get("errors").asInt()).isEqualTo(1);
        assertThat(stopped.get("linesAdded").asInt()).isZero();
        assertThat(runs.notes(run).get(0).get("detail").asText())
                .contains(project, department, "Staff", "2026-27", "30.00 over the budget");
        assertThat(officer.post("imports/" + run + "/store?goodRowsOnly=true", Map.of())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void headingsInOtherLettersAreFoundByTheMapping() {
        long run = runs.upload("month2.csv", "posted, SUPPLIER ,invoice,order,amount\n2026-05-31,Anvil,D1,,1.00\n");

        assertThat(runs.check(run, mapping).get("linesAdded").asInt()).isEqualTo(1);
    }

    @Test
    void aWordThatMeansSomethingElseIsNotTaughtAndWhatIsHiddenIsNotNamed() {
        String other = world.department("OTH");
        assertThat(spelling("department", other).text()).contains("import.teach.named");

        String secret = world.project("SEC", other, other);
        World.sql("insert into project_alias select id, ? from project where code = ?", "Night " + secret, secret);
        Api.Answer hidden = officer.post(
                "imports/spellings", Map.of("kind", "project", "word", "night " + secret, "code", project));
        assertThat(hidden.status()).isEqualTo(422);
        assertThat(hidden.text()).contains("import.teach.elsewhere").doesNotContain("\"" + secret + "\"");
    }

    private Api.Answer spelling(String kind, String word) {
        return officer.post("imports/spellings", Map.of("kind", kind, "word", word, "code", department));
    }
}
