package org.recoup.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.RunningRecoup;
import org.recoup.run.World;

class PeriodsIT {

    /** Files that other tests have not decided on yet may belong to any month. */
    private static final Map<String, Object> SURE = Map.of("sure", true, "reason", "Nothing more comes");

    private final World world = new World();
    private final Api treasury = world.person("Tess", "TREASURY", null);

    @Test
    void aYearHasTwelveOpenPeriodsAndIsAddedOnce() {
        Answer added = treasury.post("years", Map.of("startYear", 2001)).ok();

        assertThat(added.json().get("name").asText()).isEqualTo("2001-02");
        assertThat(treasury.get("periods?year=2001-02").json())
                .hasSize(12)
                .allSatisfy(period -> assertThat(period.get("state").asText()).isEqualTo("OPEN"));
        assertThat(treasury.get("periods/2002-03").json().get("number").asInt()).isEqualTo(12);
        Answer again = treasury.post("years", Map.of("startYear", 2001));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().at("/faults/0/field").asText()).isEqualTo("startYear");
    }

    @Test
    void onlyTreasuryKeepsPeriods() {
        Api officer = world.person("Maya", "FINANCE_OFFICER", world.department("OWN"));

        assertThat(officer.post("years", Map.of("startYear", 2003)).status()).isEqualTo(403);
        assertThat(officer.post("periods/2024-04/close", null).status()).isEqualTo(403);
        assertThat(officer.get("periods").status()).isEqualTo(200);
    }

    @Test
    void aClosedPeriodRefusesPostingsUntilItIsReopened() throws SQLException {
        treasury.post("years", Map.of("startYear", 2004)).ok();
        String department = world.department("POST");
        String project = world.project("POST", department, department);

        treasury.post("periods/2004-08/close", SURE).ok();
        assertThatThrownBy(() -> post(department, project)).hasMessageContaining("period 2004-08 is closed");
        assertThat(treasury.post("periods/2004-08/close", null).status()).isEqualTo(422);

        treasury.post("periods/2004-08/open", Map.of("reason", "A late invoice"))
                .ok();
        post(department, project);
        assertThat(World.value("select count(*) from journal where source = 'by_hand:2004'"))
                .isEqualTo(1L);
    }

    @Test
    void reopeningNeedsAReasonAndTheTrailKeepsIt() {
        treasury.post("years", Map.of("startYear", 2005)).ok();
        treasury.post("periods/2005-08/close", SURE).ok();

        Answer silent = treasury.post("periods/2005-08/open", Map.of("reason", " "));
        assertThat(silent.json().at("/faults/0/field").asText()).isEqualTo("reason");

        treasury.post("periods/2005-08/open", Map.of("reason", "The audit found a gap"))
                .ok();
        assertThat(World.value(
                        "select p.user_name from audit_event e join person p on p.id = e.person_id where e.entity = 'period'"
                                + " and e.before ->> 'state' = 'CLOSED' and e.after ->> 'because' = ?",
                        "The audit found a gap"))
                .isEqualTo(world.userName("Tess"));
    }

    @Test
    void aMonthClosedForAllIsOpenedForOneAndStaysClosedForTheOthers() {
        treasury.post("years", Map.of("startYear", 2007)).ok();
        String late = world.department("LATE");
        String other = world.department("OTHER");
        treasury.post("periods/2007-08/close", SURE).ok();
        assertThat(treasury.post("periods/2007-08/close", Map.of("department", late, "sure", true, "reason", "Twice"))
                        .text())
                .contains("closed for all departments already");
        assertThat(treasury.post("periods/2007-08/open", Map.of("department", late))
                        .json()
                        .at("/faults/0/field")
                        .asText())
                .isEqualTo("reason");

        treasury.post("periods/2007-08/open", Map.of("department", late, "reason", "Their ledger was down"))
                .ok();

        assertThat(state("2007-08", late)).isEqualTo("OPEN");
        assertThat(state("2007-08", other)).isEqualTo("CLOSED");
        assertThat(treasury.get("periods/2007-08/trail").ok().json()).anySatisfy(event -> {
            assertThat(event.get("department").asText()).endsWith(late);
            assertThat(event.get("before").asText()).isEqualTo("CLOSED");
            assertThat(event.get("after").asText()).isEqualTo("OPEN");
            assertThat(event.get("words").asText()).isEqualTo("Their ledger was down");
        });
        treasury.post("periods/2007-09/close", SURE).ok();
        treasury.post("periods/2007-09/soft-close", Map.of("department", late, "reason", "One invoice"))
                .ok();
        assertThat(state("2007-09", late)).isEqualTo("SOFT_CLOSED");
        assertThat(state("2007-09", other)).isEqualTo("CLOSED");
    }

    @Test
    void aMonthSoftClosedForAllIsNotOpenedForOne() {
        treasury.post("years", Map.of("startYear", 2009)).ok();
        String department = world.department("SOFT");
        treasury.post("periods/2009-08/soft-close", SURE).ok();

        Answer refused =
                treasury.post("periods/2009-08/open", Map.of("department", department, "reason", "A late invoice"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("soft-closed for all departments").contains("grant an exception");
    }

    @Test
    void departmentsBelowAreClosedWithTheOneAboveThemWhenTheyAreMeant() {
        treasury.post("years", Map.of("startYear", 2010)).ok();
        String top = world.department("TOP");
        String below = world.department("BELOW", top);
        String leaf = world.department("LEAF", below);

        treasury.post("periods/2010-08/close", Map.of("department", top, "sure", true, "reason", "Done"))
                .ok();
        assertThat(state("2010-08", leaf)).isEqualTo("OPEN");
        treasury.post("periods/2010-08/close", Map.of("department", top, "sure", true, "reason", "Done", "below", true))
                .ok();

        assertThat(state("2010-08", below)).isEqualTo("CLOSED");
        assertThat(state("2010-08", leaf)).isEqualTo("CLOSED");
        assertThat(treasury.post(
                                "periods/2010-08/close",
                                Map.of("department", top, "sure", true, "reason", "Done", "below", true))
                        .status())
                .as("nothing changes")
                .isEqualTo(422);
    }

    private static Object state(String month, String department) {
        return World.value(
                "select period_state(p.id, d.id) from period p, department d where p.starts_on = cast(? as date) and d.code = ?",
                month + "-01",
                department);
    }

    /** A balanced journal in August 2004, posted by the application's role behind the application's back. */
    private void post(String department, String project) throws SQLException {
        Object person = World.value("select id from person where user_name = ?", world.userName("Tess"));
        Object departmentId = World.value("select id from department where code = ?", department);
        Object projectId = World.value("select id from project where code = ?", project);
        Object period = World.value("select id from period where starts_on = '2004-08-01'");
        try (Connection connection = RunningRecoup.application().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select enter(" + person + ", '2026-04-01')");
            statement.execute("with b as (insert into block (person_id) values (" + person + ") returning id)"
                    + " insert into journal (block_id, kind, period_id, project_id, departments, description, source)"
                    + " select id, 'COST', " + period + ", " + projectId + ", array[" + departmentId
                    + "], 'by hand', 'by_hand:2004' from b");
            statement.execute(
                    "insert into posting (journal_id, line, account, department_id, project_id, period_id, amount)"
                            + " select id, n, case n when 1 then 'SPEND' else 'SUPPLIER' end, " + departmentId + ", "
                            + projectId
                            + ", " + period + ", case n when 1 then -100 else 100 end"
                            + " from journal, generate_series(1, 2) n where source = 'by_hand:2004'");
            connection.commit();
        }
    }
}
