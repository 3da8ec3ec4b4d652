package org.recoup.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class DelegationIT {

    private final World world = new World();
    private final String own = world.department("OWN");
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", own);
    private final LocalDate today = LocalDate.now();

    @Test
    void aDelegateActsAndTheTrailNamesBoth() {
        assertThat(newDepartment(officer, "DGA").status()).isEqualTo(403);
        long id = delegate(treasury, "Maya", today, today.plusDays(7));

        newDepartment(officer, "DGB").ok();

        JsonNode event = treasury.get("audit?entity=department&person=" + world.userName("Maya"))
                .ok()
                .json()
                .get("events")
                .get(0);
        assertThat(event.get("person").asText()).isEqualTo(world.userName("Maya"));
        assertThat(event.get("onBehalfOf").asText()).isEqualTo(world.userName("Tess"));
        assertThat(World.value(
                        "select f.user_name from audit_event e join person f on f.id = e.on_behalf_of"
                                + " join person p on p.id = e.person_id where e.entity = 'department' and p.user_name = ?",
                        world.userName("Maya")))
                .isEqualTo(world.userName("Tess"));

        treasury.delete("delegations/" + id).ok();
        assertThat(newDepartment(officer, "DGC").status()).isEqualTo(403);
    }

    @Test
    void whatPeopleDoByTheirOwnRightNamesNobodyElse() {
        delegate(world.person("Theo", "TREASURY", null), "Tess", today, today.plusDays(7));

        newDepartment(treasury, "ORG").ok();

        assertThat(treasury.get("audit?entity=department&person=" + world.userName("Tess"))
                        .ok()
                        .json()
                        .get("events"))
                .singleElement()
                .satisfies(event -> assertThat(event.get("onBehalfOf").isNull()).isTrue());
    }

    @Test
    void aDelegationHoldsOnItsDaysOnly() {
        delegate(treasury, "Maya", today.plusDays(1), today.plusDays(7));
        assertThat(newDepartment(officer, "FUT").status())
                .as("before its first day")
                .isEqualTo(403);

        Api late = world.person("Lars", "FINANCE_OFFICER", own);
        World.sql(
                "insert into delegation (from_person_id, to_person_id, valid, reason)"
                        + " select f.id, t.id, daterange(?, ?), 'over' from person f, person t where f.user_name = ? and t.user_name = ?",
                today.minusDays(7),
                today,
                world.userName("Tess"),
                world.userName("Lars"));
        assertThat(newDepartment(late, "PAS").status()).as("after its last day").isEqualTo(403);
    }

    @Test
    void meNamesWhoseRolesTheyAre() {
        delegate(treasury, "Maya", today, today.plusDays(1));

        JsonNode grants = officer.get("me").ok().json().get("grants");

        assertThat(grants).hasSize(2);
        assertThat(grants.get(0).get("department").asText()).isEqualTo(own);
        assertThat(grants.get(0).get("onBehalfOf").isNull()).isTrue();
        assertThat(grants.get(1).get("role").asText()).isEqualTo("TREASURY");
        assertThat(grants.get(1).get("onBehalfOf").asText()).isEqualTo(world.userName("Tess"));
    }

    @Test
    void whatWasDelegatedIsNotPassedOn() {
        Api third = world.person("Tim", "BIDDER", own);
        delegate(treasury, "Maya", today, today.plusDays(1));

        delegate(officer, "Tim", today, today.plusDays(1));

        assertThat(third.get("me").ok().json().get("grants").findValuesAsText("role"))
                .containsExactly("BIDDER", "FINANCE_OFFICER");
    }

    @Test
    void nobodyButTreasuryDelegatesTheRolesOfAnother() {
        Api other = world.person("Olaf", "APPROVER", own);
        Map<String, Object> command = command("Olaf", today, today.plusDays(1));
        command.put("of", world.userName("Maya"));

        assertThat(other.post("delegations", command).status()).isEqualTo(403);
        assertThat(officer.get("delegations").ok().json()).isEmpty();

        treasury.post("delegations", command).ok();
        assertThat(officer.get("delegations").ok().json()).hasSize(1);
    }

    @Test
    void theRolesOfWhoLeftHoldNoMore() {
        delegate(treasury, "Maya", today, today.plusDays(1));
        Api second = world.person("Tara", "TREASURY", null);

        second.put("people/" + world.userName("Tess"), Map.of("fullName", "Tess", "active", false, "version", 0))
                .ok();

        assertThat(newDepartment(officer, "GON").status()).isEqualTo(403);
    }

    @Test
    void aThirdPersonNeitherSeesNorEndsADelegation() {
        long id = delegate(officer, "Tess", today.plusDays(1), today.plusDays(2));

        for (Api other : List.of(world.person("Olaf", "APPROVER", own), world.person("Sue", "ASSURER", null))) {
            assertThat(other.get("delegations").ok().json()).isEmpty();
            assertThat(other.delete("delegations/" + id).status()).isEqualTo(404);
        }
        Api auditor = world.person("Ada", "AUDITOR", null);
        assertThat(auditor.get("delegations").ok().json().findValuesAsText("id"))
                .contains(String.valueOf(id));
        assertThat(auditor.delete("delegations/" + id).status()).isEqualTo(403);
    }

    @Test
    void whatBeganIsEndedTodayAndWhatDidNotIsRemoved() {
        World.sql(
                "insert into delegation (from_person_id, to_person_id, valid, reason)"
                        + " select f.id, t.id, daterange(?, ?), 'leave' from person f, person t where f.user_name = ? and t.user_name = ?",
                today.minusDays(7),
                today.plusDays(7),
                world.userName("Tess"),
                world.userName("Maya"));
        long coming = delegate(treasury, "Maya", today.plusDays(20), today.plusDays(30));
        newDepartment(officer, "BEG").ok();
        long begun = (Long) World.value(
                "select d.id from delegation d join person t on t.id = d.to_person_id where t.user_name = ? and reason = 'leave'",
                world.userName("Maya"));

        treasury.delete("delegations/" + coming).ok();
        officer.delete("delegations/" + begun).ok();

        assertThat(officer.get("delegations").ok().json()).singleElement().satisfies(left -> {
            assertThat(left.get("until").asText()).isEqualTo(today.toString());
            assertThat(left.get("standing").asText()).isEqualTo("ENDED");
        });
        assertThat(newDepartment(officer, "AFT").status()).isEqualTo(403);
        assertThat(treasury.delete("delegations/" + begun).status())
                .as("ended twice")
                .isEqualTo(422);
    }

    @Test
    void aDelegationIsNeverMadeLonger() {
        long id = delegate(treasury, "Maya", today, today.plusDays(1));

        assertThatThrownBy(() -> World.sql(
                        "update delegation set valid = daterange(lower(valid), ?) where id = ?", today.plusDays(9), id))
                .rootCause()
                .hasMessageContaining("cannot become longer");
    }

    @Test
    void aDelegationHasDaysAReasonAndSomebodyElse() {
        assertThat(fields(treasury.post("delegations", command("Maya", today.minusDays(1), today.plusDays(1)))))
                .containsExactly("from");
        assertThat(fields(treasury.post("delegations", command("Maya", today, today))))
                .containsExactly("until");
        assertThat(fields(treasury.post("delegations", command("Maya", today, today.plusDays(400)))))
                .containsExactly("until");
        assertThat(fields(treasury.post("delegations", command("Tess", today, today.plusDays(1)))))
                .containsExactly("to");
        assertThat(fields(treasury.post("delegations", command("Nobody", today, today.plusDays(1)))))
                .containsExactly("to");
        Map<String, Object> silent = command("Maya", today, today.plusDays(1));
        silent.put("reason", " ");
        assertThat(fields(treasury.post("delegations", silent))).containsExactly("reason");
    }

    private Answer newDepartment(Api by, String code) {
        String fresh = code + world.programme();
        return by.post("departments", Map.of("code", fresh, "name", "New " + fresh, "startsOn", "2020-01-01"));
    }

    private long delegate(Api from, String to, LocalDate first, LocalDate until) {
        return from.post("delegations", command(to, first, until))
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    private Map<String, Object> command(String to, LocalDate from, LocalDate until) {
        return new HashMap<>(Map.of("to", world.userName(to), "from", from, "until", until, "reason", "On leave"));
    }

    private static List<String> fields(Answer answer) {
        return answer.json().get("faults").findValuesAsText("field");
    }
}
