package org.recoup.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class StatementsIT {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final World world = new World();
    private final String justice = world.department("JUS");
    private final String health = world.department("HLT");
    private final String other = world.department("OTH");
    private final String project = world.project("P", justice, justice, health);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", justice);

    private String before;
    private long healthCost;

    /** Two blocks: costs, a transfer and a saving; then a reversal, an allocation, a settlement and its payment. */
    StatementsIT() {
        Posting.inOneBlock(posting -> {
            posting.journal(
                    "COST", project, "cost:1", "Network", "SPEND", justice, -100000L, "SUPPLIER", justice, 100000L);
            healthCost = posting.journal(
                    "COST", project, "cost:2", "Licences", "SPEND", health, -50000L, "SUPPLIER", health, 50000L);
            posting.journal(
                    "FUNDING", project, "transfer:1", "", "FUNDING", justice, -20001L, "FUNDING", health, 20001L);
            posting.journal("SAVING", project, "claim:1", "", "LANDED", health, 30000L, "BASELINE", health, -30000L);
        });
        before = moment();
        Posting.inOneBlock(this::settle);
    }

    private void settle(Posting posting) throws java.sql.SQLException {
        posting.reverse(healthCost, "entered twice");
        long allocated = posting.journal(
                "ALLOCATION", project, "allocation:1", "", "DUE", justice, 20000L, "DUE", health, -20000L);
        long agreement = posting.id(
                "insert into agreement (project_id, version_number, terms, valid, state, drafted_by)"
                        + " select id, 1, '{\"tiers\": [{\"take\": \"REST\", \"rule\": \"AGREED_PARTS\"}]}', daterange('2024-04-01', null), 'IN_FORCE', (select min(id) from person)"
                        + " from project where code = ? returning id",
                project);
        long allocation = posting.id(
                "insert into allocation (project_id, period_id, agreement_id, pool, journal_id, run_by, run_at)"
                        + " select j.project_id, j.period_id, ?, 30000, j.id, (select min(id) from person), clock_timestamp()"
                        + " from journal j where j.id = ? returning id",
                agreement,
                allocated);
        share(posting, allocation, justice, 20000, 0, 2);
        share(posting, allocation, health, 10000, 30000, 1);
        long settlement = posting.id(
                "insert into settlement (up_to_period_id, state, issued_by, issued_at, due_on, departments)"
                        + " select period_id, 'ISSUED', (select min(id) from person), clock_timestamp(), '2026-09-30', departments"
                        + " from journal where id = ? returning id",
                allocated);
        long paid = posting.journal(
                "SETTLEMENT",
                null,
                "payment:1",
                "",
                "DUE",
                health,
                15000L,
                "DUE",
                justice,
                -15000L,
                "SETTLED",
                health,
                -15000L,
                "SETTLED",
                justice,
                15000L);
        posting.run(
                "insert into payment (settlement_id, payer_id, payee_id, amount, state, paid_on, reference, journal_id)"
                        + " select ?, p.id, r.id, 15000, 'PAID', '2026-09-12', 'BACS 1', ? from department p, department r"
                        + " where p.code = ? and r.code = ?",
                settlement,
                paid,
                health,
                justice);
    }

    private static void share(
            Posting posting, long allocation, String department, long entitled, long landed, int weight)
            throws java.sql.SQLException {
        posting.run(
                "insert into share (allocation_id, project_id, department_id, contribution, entitled, landed, explanation)"
                        + " select a.id, a.project_id, d.id, 0, ?, ?, jsonb_build_object('engine', 2, 'pool', '300.00',"
                        + " 'steps', jsonb_build_array(jsonb_build_object('tier', 1, 'take', 'REST', 'rule', 'AGREED_PARTS',"
                        + " 'reached', '30000', 'amount', '30000', 'own', ?::text, 'all', '3', 'exact', ?::text)),"
                        + " 'exact', ?::text, 'oddCent', false, 'already', '0.00') from allocation a, department d where a.id = ? and d.code = ?",
                entitled,
                landed,
                weight,
                entitled,
                entitled,
                allocation,
                department);
    }

    @Test
    void theTotalsAreTheBalancesOfTheLedger() {
        JsonNode total = statement(justice, "").get("total");

        assertThat(total.get("borne").asText()).isEqualTo("1000.00");
        assertThat(total.get("paid").asText()).isEqualTo("200.01");
        assertThat(amount(total, "contributed"))
                .isEqualByComparingTo(balance(justice, "SPEND")
                        .add(balance(justice, "FUNDING"))
                        .negate());
        assertThat(amount(total, "landed")).isEqualByComparingTo(balance(justice, "LANDED"));
        assertThat(amount(total, "settled")).isEqualByComparingTo(balance(justice, "SETTLED"));
        assertThat(amount(total, "owed"))
                .isEqualByComparingTo(balance(justice, "DUE"))
                .isEqualByComparingTo("50.00");
        assertThat(amount(total, "due"))
                .isEqualByComparingTo(amount(total, "entitled").subtract(amount(total, "shared")));
    }

    @Test
    void theJournalsAddUpToTheFigures() {
        JsonNode statement = statement(justice, "");

        for (JsonNode figure : statement.get("figures")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode journal : statement.get("journals")) {
                if (journal.get("account").equals(figure.get("account"))) {
                    sum = sum.add(amount(journal, "amount"));
                }
            }
            assertThat(sum).as(figure.get("account").asText()).isEqualByComparingTo(amount(figure, "amount"));
        }
    }

    @Test
    void asAtAPastMomentGivesTheFiguresOfThen() {
        Api treasury = world.person("Tess", "TREASURY", null);
        JsonNode then = treasury.get("statements/departments/" + health + "?upTo=2026-08&asAt=" + before)
                .ok()
                .json();
        JsonNode now = treasury.get("statements/departments/" + health + "?upTo=2026-08")
                .ok()
                .json();

        assertThat(then.at("/total/borne").asText()).isEqualTo("500.00");
        assertThat(then.at("/total/owed").asText()).isEqualTo("0.00");
        assertThat(then.get("shares")).isEmpty();
        assertThat(then.get("payments")).isEmpty();
        assertThat(then.at("/moment/block").asLong())
                .isLessThan(now.at("/moment/block").asLong());
        assertThat(now.at("/total/borne").asText()).isEqualTo("0.00");
        assertThat(now.at("/total/received").asText()).isEqualTo("200.01");
        assertThat(now.at("/total/owed").asText()).isEqualTo("-50.00");
    }

    @Test
    void theSameMomentAskedForLaterGivesTheSameFigures() {
        JsonNode first = statement(justice, "");
        Posting.inOneBlock(posting ->
                posting.journal("COST", project, "cost:3", "Late", "SPEND", justice, -1L, "SUPPLIER", justice, 1L));

        assertThat(statement(justice, "&asAt=" + first.at("/moment/at").asText()))
                .isEqualTo(first);
        assertThat(statement(justice, "").at("/total/borne").asText()).isEqualTo("1000.01");
    }

    @Test
    void anEarlierPeriodCountsNothingOfALaterOne() {
        JsonNode july = officer.get("statements/departments/" + justice + "?upTo=2026-07")
                .ok()
                .json();

        assertThat(july.get("projects")).isEmpty();
        assertThat(july.at("/total/contributed").asText()).isEqualTo("0.00");
    }

    @Test
    void aReversalStandsNextToWhatItReverses() {
        Api theirs = world.person("Hana", "APPROVER", health);
        JsonNode journals = theirs.get("statements/departments/" + health + "?upTo=2026-08")
                .ok()
                .json()
                .get("journals");

        JsonNode original = journals.get(0);
        JsonNode reversal = journals.get(1);
        assertThat(original.get("id").asLong()).isEqualTo(healthCost);
        assertThat(original.get("reversedById")).isEqualTo(reversal.get("id"));
        assertThat(reversal.get("reversesId").asLong()).isEqualTo(healthCost);
        assertThat(reversal.get("reason").asText()).isEqualTo("entered twice");
    }

    @Test
    void aShareKeepsItsExplanationAndAPaymentItsState() {
        JsonNode statement = statement(justice, "");

        assertThat(statement.get("shares")).singleElement().satisfies(share -> {
            assertThat(share.get("entitled").asText()).isEqualTo("200.00");
            assertThat(share.at("/explanation/steps/0/all").asInt()).isEqualTo(3);
        });
        assertThat(statement.get("payments")).singleElement().satisfies(payment -> {
            assertThat(payment.get("received").asBoolean()).isTrue();
            assertThat(payment.get("state").asText()).isEqualTo("PAID");
            assertThat(payment.get("otherCode").asText()).isEqualTo(health);
        });
    }

    @Test
    void itComesAsPdfAndXlsxByHeaderOrByFormat() {
        for (String path : List.of("statements/departments/" + justice, "statements/projects/" + project)) {
            assertThat(officer.get(path, PDF).ok().contentType()).isEqualTo(PDF);
            assertThat(start(officer.get(path + "?format=pdf").ok())).startsWith("%PDF");
            assertThat(officer.get(path, XLSX).ok().contentType()).isEqualTo(XLSX);
            assertThat(start(officer.get(path + "?format=xlsx").ok())).startsWith("PK");
            assertThat(officer.get(path).ok().contentType()).startsWith("application/json");
            assertThat(officer.get(path + "?format=doc").status()).isEqualTo(422);
            assertThat(officer.get(path + "?upTo=August").text()).contains("upTo", "2026-08");
        }
    }

    @Test
    void aPartyOfAProjectGetsNoStatementOfAnotherParty() {
        Session pages = new Session(world.userName("Maya"));

        refusedAtEveryDoor(officer, pages, "departments", "department", health);
        assertThat(pages.get("reports/list.xhtml?department=" + justice).body()).contains("1,200.01");
    }

    @Test
    void whoHasNoPartInItGetsNeitherStatementNorReport() {
        Api stranger = world.person("Olu", "FINANCE_OFFICER", other);
        Session pages = new Session(world.userName("Olu"));

        refusedAtEveryDoor(stranger, pages, "departments", "department", justice);
        refusedAtEveryDoor(stranger, pages, "projects", "project", project);
        assertThat(stranger.get("ledger/journals?project=" + project)
                        .ok()
                        .json()
                        .get("journals"))
                .isEmpty();
        assertThat(pages.get("ledger/journals.xhtml?project=" + project).body()).doesNotContain("Licences");
    }

    @Test
    void theBoardReadsTheProjectsOfItsProgrammeOnly() {
        Api board = world.person("Bo", "BOARD_MEMBER", world.programme());
        World elsewhere = new World();
        Api otherBoard = elsewhere.person("Bo", "BOARD_MEMBER", elsewhere.programme());

        assertThat(board.get("statements/projects/" + project)
                        .ok()
                        .json()
                        .at("/total/contributed")
                        .asText())
                .isEqualTo("1000.00");
        assertThat(board.get("statements/departments/" + justice).status()).isEqualTo(404);
        assertThat(otherBoard.get("statements/projects/" + project).status()).isEqualTo(404);
    }

    @Test
    void whoHoldsARoleAboveReadsTheStatementBelow() {
        String unit = world.department("UNIT", justice);

        assertThat(officer.get("statements/departments/" + unit).ok().json().get("projects"))
                .isEmpty();
        assertThat(world.person("Ada", "AUDITOR", null)
                        .get("statements/departments/" + unit)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aProjectReportComparesDepartmentsToTheCent() {
        World.sql(
                "insert into commitment (project_id, department_id, financial_year_id, amount, entered_by)"
                        + " select p.id, d.id, y.id, 123456, (select min(id) from person) from project p, department d, financial_year y"
                        + " where p.code = ? and d.code = ? and y.starts_on = '2026-04-01'",
                project,
                justice);
        JsonNode report = officer.get("statements/projects/" + project + "?upTo=2026-08")
                .ok()
                .json();

        assertThat(report.get("departments").findValuesAsText("departmentCode")).containsExactly(health, justice);
        assertThat(report.at("/departments/0/contributed").asText()).isEqualTo("-200.01");
        assertThat(report.at("/departments/1/contributed").asText()).isEqualTo("1200.01");
        assertThat(report.at("/total/due").asText()).isEqualTo("0.00");
        assertThat(report.at("/commitments/0/left").asText()).isEqualTo("234.56");
        assertThat(report.at("/agreements/0/version").asInt()).isEqualTo(1);
    }

    @Test
    void theJournalIsReadWithItsPairs() {
        JsonNode found = officer.get("ledger/journals?project=" + project + "&kind=COST&period=2026-08")
                .ok()
                .json();

        assertThat(found.get("total").asInt()).isEqualTo(3);
        assertThat(found.at("/journals/0/reversesId").asLong()).isEqualTo(healthCost);
        JsonNode original =
                officer.get("ledger/journals?id=" + healthCost).ok().json().at("/journals/0");
        assertThat(original.get("reversedById")).isEqualTo(found.at("/journals/0/id"));
        assertThat(original.get("postings")).hasSize(2);
        assertThat(new Session(world.userName("Maya"))
                        .get("ledger/journals.xhtml?id=" + healthCost)
                        .body())
                .contains("Licences", "Reversed by journal");
    }

    private static void refusedAtEveryDoor(Api person, Session pages, String resource, String key, String code) {
        for (String format : List.of("json", "pdf", "xlsx")) {
            assertThat(person.get("statements/" + resource + "/" + code + "?format=" + format)
                            .status())
                    .as(format)
                    .isEqualTo(404);
        }
        assertThat(person.get("statements/" + resource + "/" + code, PDF).status())
                .isEqualTo(404);
        for (String format : List.of("pdf", "xlsx")) {
            assertThat(pages.get("reports/download?" + key + "=" + code + "&format=" + format)
                            .statusCode())
                    .as(format)
                    .isEqualTo(404);
        }
        assertThat(pages.get("reports/list.xhtml?" + key + "=" + code).statusCode())
                .isEqualTo(404);
    }

    private JsonNode statement(String department, String more) {
        return officer.get("statements/departments/" + department + "?upTo=2026-08" + more)
                .ok()
                .json();
    }

    private static BigDecimal amount(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asText());
    }

    private static BigDecimal balance(String department, String account) {
        Object cents = World.value(
                "select coalesce(sum(b.amount), 0) from balance b join department d on d.id = b.department_id"
                        + " where d.code = ? and b.account = ?",
                department,
                account);
        return new BigDecimal(cents.toString()).movePointLeft(2);
    }

    private static String moment() {
        return World.value("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .toString();
    }

    private static String start(Answer answer) {
        return new String(answer.bytes(), 0, 4, StandardCharsets.ISO_8859_1);
    }
}
