package org.recoup.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.RunningRecoup;
import org.recoup.run.World;

class AgreementsIT {

    private final World world = new World();
    private final String health = world.department("HLT");
    private final String justice = world.department("JUS");
    private final String project = world.project("CASE", justice, health, justice);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final Api hana = world.person("Hana", "APPROVER", health);
    private final Api tom = world.person("Tom", "APPROVER", justice);
    private final Api maya = world.person("Maya", "FINANCE_OFFICER", health);

    @Test
    void theFundersArePartiesUnlessOthersAreNamed() {
        JsonNode draft = maya.post("projects/" + project + "/agreements", terms("2025-04-01"))
                .ok()
                .json();

        assertThat(draft.get("parties").findValuesAsText("department")).containsExactly(health, justice);
        assertThat(draft.get("state").asText()).isEqualTo("DRAFT");
    }

    @Test
    void anAgreementIsInForceOnceEveryPartyHasSigned() {
        long id = draft("2025-04-01");

        JsonNode first = sign(hana, id, health).ok().json();
        assertThat(first.get("state").asText()).isEqualTo("DRAFT");
        assertThat(first.get("missing")).extracting(JsonNode::asText).containsExactly(justice);
        assertThat(inForce("2025-05-01")).isZero();

        JsonNode last = sign(tom, id, justice).ok().json();
        assertThat(last.get("state").asText()).isEqualTo("IN_FORCE");
        assertThat(last.get("missing")).isEmpty();
        assertThat(last.get("asSigned").asBoolean()).isTrue();
        assertThat(inForce("2025-05-01")).isEqualTo(1);
        assertThat(treasury.get("projects/" + project).json().get("agreement").asInt())
                .isEqualTo(1);
    }

    @Test
    void onlyAnApproverOfThePartySigns() {
        long id = draft("2025-04-01");

        assertThat(sign(maya, id, health).status()).isEqualTo(403);
        assertThat(sign(hana, id, justice).status()).isEqualTo(403);
        assertThat(sign(treasury, id, health).status()).isEqualTo(403);
        assertThat(sign(world.person("Stan", "APPROVER", world.department("OUT")), id, health)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoDraftedDoesNotSignAndNobodySignsTwice() {
        long own = hana.post("projects/" + project + "/agreements", terms("2025-04-01"))
                .ok()
                .json()
                .get("id")
                .asLong();

        assertThat(sign(hana, own, health).json().at("/faults/0/code").asText()).isEqualTo("agreement.own.draft");
        sign(tom, own, justice).ok();
        assertThat(sign(tom, own, justice).json().at("/faults/0/code").asText()).isEqualTo("agreement.signed.already");
    }

    @Test
    void aDraftIsChangedAndWithdrawnUntilTheFirstSignature() {
        long id = draft("2025-04-01");
        Map<String, Object> change = terms("2025-05-01");
        change.put("rule", "AGREED_PARTS");
        change.put("parties", List.of(party(health, 2), party(justice, 1)));
        JsonNode changed = maya.put("agreements/" + id, change).ok().json();
        assertThat(changed.get("rule").asText()).isEqualTo("AGREED_PARTS");
        assertThat(changed.at("/parties/0/parts").asLong()).isEqualTo(2);
        assertThat(maya.put("agreements/" + id, change).status()).isEqualTo(409);

        long other = draft("2025-04-01");
        maya.delete("agreements/" + other).ok();
        assertThat(maya.get("agreements/" + other).json().get("state").asText()).isEqualTo("WITHDRAWN");

        sign(hana, id, health).ok();
        change.put("version", 2);
        assertThat(maya.put("agreements/" + id, change)
                        .json()
                        .at("/faults/0/code")
                        .asText())
                .isEqualTo("agreement.signed");
        assertThat(maya.delete("agreements/" + id).status()).isEqualTo(422);
    }

    @Test
    void onlyTreasuryAndPartiesDraft() {
        Api board = world.person("Bea", "BOARD_MEMBER", world.programme());
        Api stranger = world.person("Stan", "FINANCE_OFFICER", world.department("OUT"));

        assertThat(board.post("projects/" + project + "/agreements", terms("2025-04-01"))
                        .status())
                .isEqualTo(403);
        assertThat(stranger.post("projects/" + project + "/agreements", terms("2025-04-01"))
                        .status())
                .isEqualTo(404);
        assertThat(treasury.post("projects/" + project + "/agreements", terms("2025-04-01"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aFunderWhoIsNoPartyIsNamed() {
        Map<String, Object> terms = terms("2025-04-01");
        terms.put("parties", List.of(party(health, 1)));

        Answer refused = maya.post("projects/" + project + "/agreements", terms);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/faults/0/field").asText()).isEqualTo("parties");
        assertThat(refused.text()).contains(justice);
    }

    @Test
    void partsAreWholeAndAtLeastOneIsAboveZero() {
        for (Map.Entry<Object, String> wrong : Map.<Object, String>of(
                        new BigDecimal("1.5"), "parties[0].parts", -1, "parties[0].parts", 0, "parties")
                .entrySet()) {
            Map<String, Object> terms = terms("2025-04-01");
            terms.put("rule", "AGREED_PARTS");
            terms.put("parties", List.of(party(health, wrong.getKey()), party(justice, 0)));

            Answer refused = maya.post("projects/" + project + "/agreements", terms);

            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/faults/0/field").asText()).isEqualTo(wrong.getValue());
        }
    }

    @Test
    void theNextVersionEndsTheOneBefore() {
        long first = inForceFrom("2025-04-01");
        long second = inForceFrom("2026-01-01");

        JsonNode ended = treasury.get("agreements/" + first).json();
        assertThat(ended.get("state").asText()).isEqualTo("ENDED");
        assertThat(ended.get("endsOn").asText()).isEqualTo("2025-12-31");
        assertThat(ended.get("asSigned").asBoolean()).isTrue();
        assertThat(treasury.get("agreements/" + second)
                        .json()
                        .get("versionNumber")
                        .asInt())
                .isEqualTo(2);
        assertThat(inForce("2025-12-31")).isEqualTo(1);
        assertThat(inForce("2026-01-01")).isEqualTo(2);
    }

    @Test
    void aVersionStartsAfterTheOneBeforeAndItsOlderDraftsAreWithdrawn() {
        long stuck = draft("2025-05-01");
        sign(hana, stuck, health).ok();
        inForceFrom("2025-04-01");

        assertThat(treasury.get("agreements/" + stuck).json().get("state").asText())
                .isEqualTo("WITHDRAWN");
        Answer earlier = maya.post("projects/" + project + "/agreements", terms("2025-04-01"));
        assertThat(earlier.json().at("/faults/0/code").asText()).isEqualTo("agreement.start.before.version");
    }

    @Test
    void aVersionStartsAfterWhatIsAllocated() {
        long first = inForceFrom("2025-04-01");
        World.sql(
                "with b as (insert into block (person_id) select id from person where user_name = ? returning id),"
                        + " j as (insert into journal (block_id, kind, period_id, project_id, departments, description, source)"
                        + " select b.id, 'ALLOCATION', p.id, a.project_id, array(select department_id from agreement_party"
                        + " where agreement_id = a.id order by 1), 'test', 'allocation:1' from b, period p, agreement a"
                        + " where a.id = ? and p.starts_on = '2025-08-01' returning id, period_id, project_id, departments),"
                        + " l as (insert into posting (journal_id, line, account, department_id, project_id, period_id, amount)"
                        + " select j.id, n, 'DUE', j.departments[n], j.project_id, j.period_id, 3 - 2 * n"
                        + " from j, generate_series(1, 2) n)"
                        + " insert into allocation (project_id, period_id, agreement_id, pool, journal_id, run_by, run_at)"
                        + " select j.project_id, j.period_id, ?, 100, j.id, b.person_id, now()"
                        + " from j, (select id as person_id from person where user_name = ?) b",
                world.userName("Tess"),
                first,
                first,
                world.userName("Tess"));

        Answer within = maya.post("projects/" + project + "/agreements", terms("2025-08-31"));
        assertThat(within.json().at("/faults/0/code").asText()).isEqualTo("agreement.start.allocated");
        assertThat(within.text()).contains("2025-08");
        maya.post("projects/" + project + "/agreements", terms("2025-09-01")).ok();
    }

    @Test
    void whoReadOtherTermsDoesNotSignTheseOnes() {
        long id = draft("2025-04-01");
        String read = hana.get("agreements/" + id).json().get("termsHash").asText();
        maya.put("agreements/" + id, terms("2025-05-01")).ok();

        assertThat(hana.post("agreements/" + id + "/signatures", Map.of("department", health, "termsHash", read))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theDatabaseItselfKeepsSignedTerms() {
        long id = inForceFrom("2025-04-01");

        for (String change : List.of(
                "update agreement set terms = '{\"tiers\": [{\"take\": \"REST\", \"rule\": \"TALMUD\"}]}' where id = "
                        + id,
                "update agreement set note = 'other' where id = " + id,
                "update agreement set valid = daterange('2025-01-01', null) where id = " + id,
                "update agreement set agreed_until = '2030-01-01' where id = " + id,
                "update agreement set state = 'DRAFT' where id = " + id,
                "update agreement_party set parts = 9 where agreement_id = " + id,
                "delete from agreement_party where agreement_id = " + id)) {
            assertThatThrownBy(() -> asApplication(change)).as(change).hasMessageContaining("cannot change");
        }
        assertThatThrownBy(() -> asApplication("delete from agreement_signature where agreement_id = " + id))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theDatabaseItselfExcludesOverlaps() {
        inForceFrom("2025-04-01");

        assertThatThrownBy(() -> asApplication(
                        "insert into agreement (project_id, version_number, terms, valid, state, drafted_by)"
                                + " select project_id, 99, terms, '[2025-06-01,2025-07-01)', 'IN_FORCE', drafted_by from agreement a"
                                + " join project p on p.id = a.project_id where p.code = '" + project + "' limit 1"))
                .hasMessageContaining("agreements_do_not_overlap");
    }

    @Test
    void theOutlookSaysWhatEachWouldGet() {
        Map<String, Object> terms = new HashMap<>(terms("2025-04-01"));
        terms.remove("rule");
        terms.put(
                "tiers", List.of(Map.of("take", "RECOUP", "rule", "TALMUD"), Map.of("take", "REST", "rule", "EQUAL")));
        terms.put(
                "expected",
                Map.of(
                        "contributions",
                        List.of(
                                Map.of("department", health, "amount", "700.00"),
                                Map.of("department", justice, "amount", "200.00")),
                        "savings",
                        List.of(
                                Map.of("on", "2025-04-01", "department", justice, "amount", "400.00"),
                                Map.of("on", "2026-04-01", "department", justice, "amount", "1000.00"))));
        long id = maya.post("projects/" + project + "/agreements", terms)
                .ok()
                .json()
                .get("id")
                .asLong();

        JsonNode outlook = maya.get("agreements/" + id + "/outlook").ok().json();

        JsonNode first = outlook.at("/lines/0");
        assertThat(first.get("moneyIn").asText()).isEqualTo("700.00");
        assertThat(first.get("moneyBack").asText()).isEqualTo("950.00");
        assertThat(first.get("byYear")).extracting(JsonNode::asText).containsExactly("300.00", "650.00");
        assertThat(first.get("paidBack").asText()).isEqualTo("2026-04-01");
        assertThat(outlook.at("/stability/stable").asBoolean()).isTrue();
    }

    @Test
    void termsThatDoNotHangTogetherAreRefusedAtTheirField() {
        Map<String, Object> terms = new HashMap<>(terms("2025-04-01"));
        terms.remove("rule");
        terms.put(
                "tiers",
                List.of(
                        Map.of("take", "PERCENTAGE", "rule", "EQUAL", "percent", 101),
                        Map.of("take", "REST", "rule", "EQUAL")));

        Answer refused = maya.post("projects/" + project + "/agreements", terms);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/faults/0/field").asText()).isEqualTo("tiers[0].percent");
        assertThat(refused.text()).contains("at most 100, found 101");
    }

    private long draft(String start) {
        return maya.post("projects/" + project + "/agreements", terms(start))
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    private long inForceFrom(String start) {
        long id = draft(start);
        sign(hana, id, health).ok();
        sign(tom, id, justice).ok();
        return id;
    }

    private static Answer sign(Api who, long id, String department) {
        return who.post("agreements/" + id + "/signatures", Map.of("department", department));
    }

    private static Map<String, Object> terms(String start) {
        return new HashMap<>(Map.of("rule", "EQUAL", "startsOn", start, "note", "As agreed", "version", 0));
    }

    private static Map<String, Object> party(String department, Object parts) {
        return Map.of("department", department, "parts", parts);
    }

    /** Number of the version in force on a day, zero for none. */
    private int inForce(String day) {
        Object number = World.value(
                "select a.version_number from agreement a join project p on p.id = a.project_id where p.code = ?"
                        + " and a.state in ('IN_FORCE', 'ENDED') and a.valid @> cast(? as date)",
                project,
                day);
        return number == null ? 0 : (Integer) number;
    }

    private void asApplication(String change) throws SQLException {
        Object person = World.value("select id from person where user_name = ?", world.userName("Tess"));
        try (Connection connection = RunningRecoup.application().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select enter(" + person + ", '2026-04-01')");
            assertThat(statement.executeUpdate(change)).as("rows reached").isPositive();
            connection.commit();
        }
    }
}
