package org.recoup.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recoup.importing.Runs;
import org.recoup.run.Api;
import org.recoup.run.World;

class HomeIT {

    private static final String NOW = "(select id from period where current_date between starts_on and ends_on)";

    private final World world = new World();
    private final String justice = world.department("JUS");
    private final String health = world.department("HLT");
    private final String project = world.project("P", justice, justice, health);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", justice);
    private final Api approver = world.person("Omar", "APPROVER", justice);
    private final Api healthApprover = world.person("Hana", "APPROVER", health);
    private final Api assurer = world.person("Ada", "ASSURER", null);
    private final Api treasury = world.person("Tess", "TREASURY", null);

    @BeforeEach
    void theApproverEntersToo() {
        world.role("Omar", "FINANCE_OFFICER", justice);
    }

    @Test
    void returnsAreAskedForOnlyOfMonthsInWhichTheDepartmentIs() {
        String ended = world.department("END");
        world.project("CLOSE", ended, ended);
        Api keeper = world.person("Kim", "FINANCE_OFFICER", ended);
        assertThat(waiting(keeper, "RETURNS_TO_HAND_IN")).isPositive();

        World.sql("update department set ends_on = '2024-06-30' where code = ?", ended);

        assertThat(waiting(keeper, "RETURNS_TO_HAND_IN")).isZero();
    }

    @Test
    void aSubmittedCostWaitsForTheApproversOfItsDepartmentButNotForWhoEnteredIt() {
        cost("SUBMITTED", "Maya");
        cost("SUBMITTED", "Omar");

        assertThat(waiting(approver, "COSTS_TO_APPROVE")).isEqualTo(1);
        assertThat(waiting(officer, "COSTS_TO_APPROVE")).isZero();
        assertThat(waiting(healthApprover, "COSTS_TO_APPROVE")).isZero();
    }

    @Test
    void aFundingTransferWaitsForAnApproverOfThePayer() {
        World.sql(
                "insert into funding_transfer (project_id, payer_id, payee_id, period_id, paid_on, amount, state, entered_by) values"
                        + " (" + id("project") + ", " + id("department") + ", " + id("department") + ", " + NOW
                        + ", current_date, 100, 'SUBMITTED', " + person() + ")",
                project,
                justice,
                health,
                world.userName("Maya"));

        assertThat(waiting(approver, "TRANSFERS_TO_APPROVE")).isEqualTo(1);
        assertThat(waiting(healthApprover, "TRANSFERS_TO_APPROVE")).isZero();
    }

    @Test
    void aReturnedCostWaitsForWhoEnteredIt() {
        cost("RETURNED", "Maya");

        assertThat(waiting(officer, "COSTS_RETURNED")).isEqualTo(1);
        assertThat(waiting(approver, "COSTS_RETURNED")).isZero();
    }

    @Test
    void aFileThatWasBroughtWaitsForWhoBroughtItUntilItIsStoredOrDropped() {
        Runs runs = new Runs(officer);
        runs.upload("brought.csv", "project,amount\n");
        assertThat(waiting(officer, "IMPORTS_TO_FINISH")).isEqualTo(1);
        assertThat(waiting(approver, "IMPORTS_TO_FINISH")).isZero();

        runs.dropWaiting();
        assertThat(waiting(officer, "IMPORTS_TO_FINISH")).isZero();
    }

    @Test
    void anAgreementWaitsForASignatureUntilItsDepartmentHasSigned() {
        draftedAgreement();
        assertThat(waiting(approver, "AGREEMENTS_TO_SIGN")).isEqualTo(1);

        World.sql(
                "insert into agreement_signature (agreement_id, department_id, person_id, signed_at, terms_hash)"
                        + " select a.id, d.id, " + person() + ", now(), 'x' from agreement a, department d"
                        + " where a.project_id = " + id("project") + " and d.code = ?",
                world.userName("Omar"),
                project,
                justice);

        assertThat(waiting(approver, "AGREEMENTS_TO_SIGN")).isZero();
        assertThat(waiting(healthApprover, "AGREEMENTS_TO_SIGN")).isEqualTo(1);
    }

    @Test
    void aClaimWaitsForAssurersAndWithoutEvidenceForWhoMadeItToo() {
        int before = waiting(assurer, "CLAIMS_TO_VERIFY");
        claim("CLAIMED", "2025-05-01");

        assertThat(waiting(assurer, "CLAIMS_TO_VERIFY")).isEqualTo(before + 1);
        assertThat(waiting(officer, "CLAIMS_TO_VERIFY")).isZero();
        assertThat(waiting(officer, "EVIDENCE_MISSING")).isEqualTo(1);
    }

    @Test
    void aRejectedClaimWaitsUntilItIsMadeAgain() {
        claim("REJECTED", "2025-06-01");
        assertThat(waiting(officer, "CLAIMS_REJECTED")).isEqualTo(1);

        claim("CLAIMED", "2025-06-01");

        assertThat(waiting(officer, "CLAIMS_REJECTED")).isZero();
    }

    @Test
    void aVerifiedClaimWaitsForTreasuryToAllocateIt() {
        int before = waiting(treasury, "CLAIMS_TO_ALLOCATE");
        claim("VERIFIED", "2025-07-01");

        assertThat(waiting(treasury, "CLAIMS_TO_ALLOCATE")).isEqualTo(before + 1);
    }

    @Test
    void aPaymentWaitsForItsPayerAndForTreasury() {
        int before = waiting(treasury, "PAYMENTS_TO_MARK");
        payment();

        assertThat(waiting(officer, "PAYMENTS_TO_MAKE")).isEqualTo(1);
        assertThat(waiting(treasury, "PAYMENTS_TO_MARK")).isEqualTo(before + 1);
        assertThat(waiting(healthApprover, "PAYMENTS_TO_MAKE")).isZero();
    }

    @Test
    void theFiguresAreThoseOfTheLedgerAndOfTheSharesThatStand() {
        figures();
        payment();

        JsonNode standing = standing(officer, "");

        assertThat(standing.get("department").asText()).isEqualTo(justice);
        assertThat(standing.get("contributedThisYear").asText()).isEqualTo("100.00");
        assertThat(standing.get("contributed").asText()).isEqualTo("100.00");
        assertThat(standing.get("landed").asText()).isEqualTo("80.00");
        assertThat(standing.get("entitled").asText()).isEqualTo("50.00");
        assertThat(standing.get("due").asText()).isEqualTo("-30.00");
        assertThat(standing.get("payments").findValuesAsText("payee")).containsExactly(health);
        assertThat(standing.get("years").findValuesAsText("contributed")).containsExactly("100.00");
    }

    @Test
    void aDepartmentOfSomebodyElseIsNotShown() {
        figures();

        assertThat(officer.get("home?department=" + health).status()).isEqualTo(404);
        assertThat(standing(treasury, "?department=" + health).get("due").asText())
                .isEqualTo("30.00");
    }

    @Test
    void aBoardMemberSeesTheTotalsOfTheirProgrammesAndNoOthers() {
        figures();
        Api member = world.person("Bo", "BOARD_MEMBER", world.programme());

        JsonNode standing = standing(member, "");

        assertThat(standing.get("scope").asText()).isEqualTo("PROGRAMMES");
        assertThat(standing.get("contributed").asText()).isEqualTo("100.00");
        assertThat(standing.get("due").isNull()).isTrue();
        World elsewhere = new World();
        Api stranger = elsewhere.person("Bea", "BOARD_MEMBER", elsewhere.programme());
        assertThat(standing(stranger, "").get("contributed").asText()).isEqualTo("0.00");
    }

    @Test
    void whoHoldsRolesInSeveralDepartmentsChoosesAmongThem() {
        world.role("Maya", "BIDDER", health);

        JsonNode home = officer.get("home").ok().json();

        assertThat(home.get("choices").findValuesAsText("code")).containsExactlyInAnyOrder(justice, health);
        assertThat(standing(officer, "?department=" + health).get("department").asText())
                .isEqualTo(health);
    }

    @Test
    void firstStepsEndWhenEverythingIsThere() {
        assertThat(treasury.get("home").ok().json().get("firstSteps")).isEmpty();
    }

    private static int waiting(Api who, String task) {
        return StreamSupport.stream(who.get("home").ok().json().get("tasks").spliterator(), false)
                .filter(each -> each.get("kind").asText().equals(task))
                .mapToInt(each -> each.get("count").asInt())
                .sum();
    }

    private static JsonNode standing(Api who, String query) {
        return who.get("home" + query).ok().json().get("standing");
    }

    private static String id(String table) {
        return "(select id from " + table + " where code = ?)";
    }

    private static String person() {
        return "(select id from person where user_name = ?)";
    }

    private void cost(String state, String by) {
        World.sql(
                "insert into cost (project_id, department_id, category_id, period_id, document_date, amount, state, entered_by) values ("
                        + id("project") + ", " + id("department") + ", " + id("category") + ", " + NOW
                        + ", current_date, 100, ?, " + person() + ")",
                project,
                justice,
                World.STAFF,
                state,
                world.userName(by));
    }

    private void draftedAgreement() {
        World.sql(
                "with a as (insert into agreement (project_id, version_number, terms, valid, drafted_by) select id, 1, '{\"tiers\": [{\"take\": \"REST\", \"rule\": \"EQUAL\"}]}',"
                        + " daterange('2024-04-01', null), " + person() + " from project where code = ? returning id)"
                        + " insert into agreement_party (agreement_id, department_id) select a.id, d.id from a, department d"
                        + " where d.code in (?, ?)",
                world.userName("Tess"),
                project,
                justice,
                health);
    }

    private void claim(String state, String period) {
        World.sql(
                "insert into saving (project_id, owner_id, landing_id, type, title, measure, baseline, registered_by)"
                        + " select p.id, d.id, d.id, 'CASH_RELEASING', 'Fewer letters', 'Invoices', 10000, " + person()
                        + " from project p, department d where p.code = ? and d.code = ? on conflict do nothing",
                world.userName("Maya"),
                project,
                justice);
        World.sql(
                "insert into claim (saving_id, project_id, landing_id, owner_id, period_id, amount, state, claimed_by, claimed_at)"
                        + " select s.id, s.project_id, s.landing_id, s.owner_id, p.id, 100, ?, " + person() + ", now()"
                        + " from saving s, period p where s.project_id = " + id("project")
                        + " and p.starts_on = cast(? as date)",
                state,
                world.userName("Maya"),
                project,
                period);
    }

    private void payment() {
        World.sql(
                "with s as (insert into settlement (up_to_period_id, state, issued_by, issued_at, due_on, departments) select "
                        + NOW
                        + ", 'ISSUED', " + person() + ", now(), current_date, array_agg(id order by id) from department"
                        + " where code in (?, ?) returning id)"
                        + " insert into payment (settlement_id, payer_id, payee_id, amount, state) select s.id, "
                        + id("department")
                        + ", " + id("department") + ", 3000, 'DUE' from s",
                world.userName("Tess"),
                justice,
                health,
                justice,
                health);
    }

    /** Justice spends 100.00, a saving of 80.00 lands with it, and it keeps 50.00 of that. */
    private void figures() {
        post("COST", "SPEND", justice, -10000, "SUPPLIER", justice);
        post("SAVING", "LANDED", justice, 8000, "BASELINE", justice);
        post("ALLOCATION", "DUE", justice, -3000, "DUE", health);
        draftedAgreement();
        World.sql(
                "with a as (insert into allocation (project_id, period_id, agreement_id, pool, journal_id, run_by, run_at)"
                        + " select p.id, j.period_id, g.id, 8000, j.id, " + person() + ", now() from project p"
                        + " join agreement g on g.project_id = p.id join journal j on j.project_id = p.id and j.kind = 'ALLOCATION'"
                        + " where p.code = ? returning id, project_id)"
                        + " insert into share (allocation_id, project_id, department_id, contribution, entitled, landed, explanation)"
                        + " select a.id, a.project_id, d.id, 0, case when d.code = ? then 5000 else 3000 end, 0,"
                        + " '{\"engine\": 2, \"pool\": \"80.00\", \"exact\": \"0\", \"already\": \"0.00\"}'"
                        + " from a, department d where d.code in (?, ?)",
                world.userName("Tess"),
                project,
                justice,
                justice,
                health);
    }

    private void post(String kind, String account, String department, long cents, String contra, String other) {
        World.sql(
                "with b as (insert into block (person_id) values (" + person() + ") returning id),"
                        + " j as (insert into journal (block_id, kind, period_id, project_id, departments, description, source)"
                        + " select b.id, ?, " + NOW + ", " + id("project") + ","
                        + " (select array_agg(id order by id) from department where code in (?, ?)), 'test', 'test:1' from b"
                        + " returning id, period_id, project_id)"
                        + " insert into posting (journal_id, line, account, department_id, project_id, period_id, amount)"
                        + " select j.id, 1, ?, " + id("department") + ", j.project_id, j.period_id, ? from j union all"
                        + " select j.id, 2, ?, " + id("department") + ", j.project_id, j.period_id, -(?) from j",
                world.userName("Tess"),
                kind,
                project,
                department,
                other,
                account,
                department,
                cents,
                contra,
                other,
                cents);
    }
}
