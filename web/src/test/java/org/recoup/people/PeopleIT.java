package org.recoup.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.run.Api.signIn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.RunningRecoup;
import org.recoup.run.World;

class PeopleIT {

    private static final String PASSWORD = "a long enough word";

    private final World world = new World();
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final LocalDate today = LocalDate.now();

    @Test
    void whoWasCreatedSignsInAndIsFoundByNameAndAddress() {
        String newcomer = created("nina");

        assertThat(signIn(RunningRecoup.address(), newcomer, PASSWORD)
                        .get("me")
                        .ok()
                        .json()
                        .get("userName")
                        .asText())
                .isEqualTo(newcomer);
        for (String words : List.of(newcomer, "Newcomer%20" + newcomer, newcomer + "@example")) {
            assertThat(treasury.get("people?words=" + words).ok().json().get("people"))
                    .as(words)
                    .singleElement()
                    .satisfies(
                            found -> assertThat(found.get("userName").asText()).isEqualTo(newcomer));
        }
    }

    @Test
    void onlyTreasuryAndAuditorsReadTheRegisterAndOnlyTreasuryWritesIt() {
        String department = world.department("OWN");
        Map<String, Object> role = Map.of("role", "AUDITOR", "from", today);
        Map<String, Object> person = Map.of("userName", "x", "fullName", "X", "password", PASSWORD);
        Map<String, Object> change = Map.of("fullName", "X", "active", true, "version", 0);
        Api auditor = world.person("Ada", "AUDITOR", null);
        String path = "people/" + world.userName("Ada");
        assertThat(auditor.get("people").status()).isEqualTo(200);
        assertThat(auditor.get(path + "/roles").status()).isEqualTo(200);
        for (Api other : List.of(
                auditor,
                world.person("Fay", "FINANCE_OFFICER", department),
                world.person("Amy", "APPROVER", department),
                world.person("Sue", "ASSURER", null),
                world.person("Bo", "BOARD_MEMBER", world.programme()))) {
            if (other != auditor) {
                assertThat(other.get("people").status()).isEqualTo(403);
                assertThat(other.get(path).status()).isEqualTo(403);
                assertThat(other.get(path + "/roles").status()).isEqualTo(403);
            }
            assertThat(other.post("people", person).status()).isEqualTo(403);
            assertThat(other.put(path, change).status()).isEqualTo(403);
            assertThat(other.put(path + "/password", Map.of("password", PASSWORD))
                            .status())
                    .isEqualTo(403);
            assertThat(other.post(path + "/roles", role).status()).isEqualTo(403);
            assertThat(other.delete(path + "/roles/1").status()).isEqualTo(403);
        }
    }

    @Test
    void faultsNameTheirFieldsAndNeverRepeatAPassword() {
        Answer answer = treasury.post(
                "people", Map.of("userName", "Not A Name", "fullName", " ", "email", "nowhere", "password", "secret"));
        Answer weak = treasury.post(
                "people", Map.of("userName", world.userName("weak"), "fullName", "Weak", "password", "tiny secret"));

        assertThat(answer.json().get("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder("userName", "fullName", "email");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.json().get("faults").findValuesAsText("field")).containsExactly("password");
        assertThat(answer.text() + weak.text()).doesNotContain("secret");
    }

    @Test
    void aUserNameIsGivenOnce() {
        String taken = created("once");

        Answer again = treasury.post("people", Map.of("userName", taken, "fullName", "Two", "password", PASSWORD));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().get("faults").findValuesAsText("code")).containsExactly("user.name.taken");
    }

    @Test
    void whoIsNotActiveIsKeptOutWithPasswordAndToken() {
        String leaver = created("lea");
        Api token = signIn(RunningRecoup.address(), leaver, PASSWORD);

        treasury.put("people/" + leaver, Map.of("fullName", "Lea", "active", false, "version", 0))
                .ok();

        assertThat(token.get("me").status()).isEqualTo(401);
        assertThat(attempt(leaver, PASSWORD).status()).isEqualTo(403);
        assertThat(treasury.put("people/" + leaver, Map.of("fullName", "Lea", "active", true, "version", 0))
                        .status())
                .as("an older version")
                .isEqualTo(409);
    }

    @Test
    void aRoleWorksFromItsFirstDayUntilItEnds() {
        String officer = created("olga");
        String department = world.department("ROL");
        Api olga = signIn(RunningRecoup.address(), officer, PASSWORD);
        assertThat(olga.get("people").status()).isEqualTo(403);

        long id = give(officer, Map.of("role", "AUDITOR", "from", today.minusDays(1)));
        give(officer, Map.of("role", "FINANCE_OFFICER", "department", department, "from", today.plusDays(1)));
        assertThat(olga.get("people").status()).isEqualTo(200);
        assertThat(olga.get("me").ok().json().get("grants"))
                .singleElement()
                .satisfies(grant -> assertThat(grant.get("role").asText()).isEqualTo("AUDITOR"));

        treasury.delete("people/" + officer + "/roles/" + id).ok();
        assertThat(olga.get("people").status()).isEqualTo(403);
        assertThat(olga.get("me").ok().json().get("grants")).isEmpty();
        assertThat(treasury.delete("people/" + officer + "/roles/" + id).status())
                .as("an ended role")
                .isEqualTo(422);
    }

    @Test
    void whatBeganIsEndedAndWhatDidNotIsRemoved() {
        String person = created("rory");
        String roles = "people/" + person + "/roles";
        long begun = give(person, Map.of("role", "ASSURER", "from", today.minusDays(9)));
        long coming = give(person, Map.of("role", "AUDITOR", "from", today.plusDays(9)));

        treasury.delete(roles + "/" + begun + "?on=" + today.plusDays(3)).ok();
        treasury.delete(roles + "/" + coming).ok();

        assertThat(treasury.get(roles).ok().json()).singleElement().satisfies(role -> {
            assertThat(role.get("role").asText()).isEqualTo("ASSURER");
            assertThat(role.get("to").asText()).isEqualTo(today.plusDays(3).toString());
        });
        assertThat(treasury.delete(roles + "/" + begun + "?on=" + today.minusDays(1))
                        .status())
                .as("an end that is over")
                .isEqualTo(422);
    }

    @Test
    void theSameRoleIsNotHeldTwiceAtOnce() {
        String person = created("dora");
        String department = world.department("TWI");
        Map<String, Object> role = Map.of("role", "BIDDER", "department", department, "from", today);
        give(person, role);

        Answer again = treasury.post("people/" + person + "/roles", role);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("already in some of these days");
    }

    @Test
    void aRoleHasItsScopeAndNoOther() {
        String person = created("sam");
        String roles = "people/" + person + "/roles";
        String department = world.department("SCO");

        assertThat(fields(treasury.post(roles, Map.of("role", "APPROVER", "from", today))))
                .containsExactly("department");
        assertThat(fields(treasury.post(roles, Map.of("role", "BOARD_MEMBER", "from", today))))
                .containsExactly("programme");
        assertThat(fields(treasury.post(roles, Map.of("role", "TREASURY", "department", department, "from", today))))
                .containsExactly("department");
        assertThat(fields(treasury.post(roles, Map.of("role", "AUDITOR", "from", today, "to", today))))
                .containsExactly("to");
        give(person, Map.of("role", "BOARD_MEMBER", "programme", world.programme(), "from", today));
    }

    @Test
    void fiveFailuresLockTheNameEvenForTheRightPassword() {
        String person = created("lou");
        for (int i = 0; i < 4; i++) {
            assertThat(attempt(person, "wrong word " + i).status()).isEqualTo(403);
        }
        assertThat(attempt(person, PASSWORD).status()).as("four failures").isEqualTo(201);
        for (int i = 0; i < 5; i++) {
            attempt(person, "wrong word " + i);
        }

        Answer locked = attempt(person, PASSWORD);

        assertThat(locked.status()).isEqualTo(403);
        assertThat(locked.text()).isEqualTo(attempt(person, "wrong again").text());
        assertThat(treasury.get("people/" + person).ok().json().get("locked").asBoolean())
                .isTrue();
        treasury.put("people/" + person + "/password", Map.of("password", "another long word"))
                .ok();
        assertThat(attempt(person, "another long word").status()).isEqualTo(201);
    }

    @Test
    void nobodyLearnsWhichNamesExist() {
        String person = created("eve");
        String leaver = created("ex");
        treasury.put("people/" + leaver, Map.of("fullName", "Ex", "active", false, "version", 0))
                .ok();
        Answer known = attempt(person, "wrong word");

        for (Answer other : List.of(attempt("nobody-" + person, "wrong word"), attempt(leaver, PASSWORD))) {
            assertThat(other.status()).isEqualTo(known.status());
            assertThat(other.text()).isEqualTo(known.text());
        }
    }

    @Test
    void peopleChangeTheirOwnPasswordWithTheOldOne() {
        String person = created("pam");
        Api pam = signIn(RunningRecoup.address(), person, PASSWORD);

        Answer wrong = pam.put("me/password", Map.of("oldPassword", "wrong", "password", "a second long word"));
        pam.put("me/password", Map.of("oldPassword", PASSWORD, "password", "a second long word"))
                .ok();

        assertThat(fields(wrong)).containsExactly("oldPassword");
        assertThat(attempt(person, PASSWORD).status()).isEqualTo(403);
        assertThat(attempt(person, "a second long word").status()).isEqualTo(201);
    }

    @Test
    void guessingTheOldPasswordLocksTheName() {
        String person = created("gus");
        Api gus = signIn(RunningRecoup.address(), person, PASSWORD);
        for (int i = 0; i < 5; i++) {
            gus.put("me/password", Map.of("oldPassword", "wrong " + i, "password", "a second long word"));
        }

        assertThat(attempt(person, PASSWORD).status()).isEqualTo(403);
    }

    @Test
    void aRevokedTokenOpensNothingAndOnlyItsOwnerRevokesIt() {
        String person = created("tom");
        Api tom = signIn(RunningRecoup.address(), person, PASSWORD);
        long id = tom.get("tokens/mine").ok().json().get(0).get("id").asLong();

        assertThat(treasury.delete("tokens/" + id).status()).isEqualTo(404);
        tom.delete("tokens/" + id).ok();

        assertThat(tom.get("me").status()).isEqualTo(401);
    }

    private String created(String name) {
        String userName = world.userName(name);
        treasury.post(
                        "people",
                        Map.of(
                                "userName",
                                userName,
                                "fullName",
                                "Newcomer " + userName,
                                "email",
                                userName + "@example.org",
                                "password",
                                PASSWORD))
                .ok();
        return userName;
    }

    private long give(String userName, Map<String, Object> role) {
        return treasury.post("people/" + userName + "/roles", role)
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    private static Answer attempt(String userName, String password) {
        return new Api(RunningRecoup.address(), null)
                .post("tokens", Map.of("userName", userName, "password", password, "name", "program"));
    }

    private static List<String> fields(Answer answer) {
        return answer.json().get("faults").findValuesAsText("field");
    }
}
