package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;
import static org.recoup.importing.Csv.fixed;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class ImportsIT {

    private final World world = new World();
    private final String top = world.department("TOP");
    private final String below = world.department("LOW", top);
    private final String other = world.department("OTH");
    private final String project = world.project("P", top, top);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", top);
    private final Api treasury = world.person("Tess", "TREASURY", null);
    private final String costs = "Costs " + top;
    private final String commitments = "Commitments " + top;

    @BeforeEach
    void mappings() {
        Csv.mapping(
                officer,
                costs,
                "COSTS",
                Map.of(
                        "fields",
                        Map.of(
                                "project", column("project"),
                                "department", column("department"),
                                "year", column("year"),
                                "month", column("month"),
                                "reference", column("reference")),
                        "decimals",
                        "POINT",
                        "amounts",
                        List.of(
                                Map.of("column", "staff", "category", "STAFF"),
                                Map.of("column", "build", "category", "BUILD")),
                        "periodRule",
                        "FINANCIAL_YEAR_AND_MONTH"));
        Csv.mapping(
                officer,
                commitments,
                "COMMITMENTS",
                Map.of(
                        "separator",
                        ";",
                        "fields",
                        Map.of(
                                "project", fixed(project),
                                "department", column("who"),
                                "financialYear", column("year")),
                        "amounts",
                        List.of(Map.of("column", "amount"))));
    }

    private String costFile(String... rows) {
        return "project,department,year,month,reference,staff,build\n"
                + String.join("\n", rows).replace("P,", project + ",");
    }

    @Test
    void amountColumnsBecomeLinesOfTheirOwn() {
        Answer answer = Csv.send(
                officer,
                costs,
                costFile(
                        "P," + top + ",2025,4,a,100.50,-20",
                        "P," + below + ",2025-26,03,b,0.00,7.1",
                        "P," + below + ",2025,12,c,,"));

        assertThat(answer.ok().status()).isEqualTo(201);
        assertThat(answer.json().get("rowsRead").asInt()).isEqualTo(3);
        assertThat(answer.json().get("linesAdded").asInt()).isEqualTo(3);
        assertThat(answer.json().get("total").asText()).isEqualTo("87.60");
        assertThat(World.value(
                        "select string_agg(d.code || ' ' || k.code || ' ' || c.document_date || ' ' || c.amount || ' ' || c.state,"
                                + " '; ' order by c.id) from cost c join department d on d.id = c.department_id"
                                + " join category k on k.id = c.category_id where c.import_run_id = ?",
                        answer.json().get("id").asLong()))
                .isEqualTo(top + " STAFF 2025-04-30 10050 SUBMITTED; " + top + " BUILD 2025-04-30 -2000 SUBMITTED; "
                        + below + " BUILD 2026-03-31 710 SUBMITTED");
    }

    @Test
    void theSameFileAddsNothingTwiceAndIdenticalLinesInItCount() {
        String file = costFile("P," + top + ",2025,4,a,5,", "P," + top + ",2025,4,a,5,");

        assertThat(Csv.send(officer, costs, file).ok().json().get("linesAdded").asInt())
                .isEqualTo(2);
        JsonNode again = Csv.send(officer, costs, file).ok().json();
        assertThat(again.get("linesAdded").asInt()).isZero();
        assertThat(again.get("linesKnown").asInt()).isEqualTo(2);
        assertThat(again.get("total").asText()).isEqualTo("0.00");
        JsonNode more = Csv.send(officer, costs, file + "\n" + project + "," + top + ",2025,4,a,5,")
                .ok()
                .json();
        assertThat(more.get("linesAdded").asInt()).isEqualTo(1);
    }

    @Test
    void allFaultsAreToldAtOnceWithRowColumnAndValueAndNothingIsStored() {
        Answer answer = Csv.send(
                officer,
                costs,
                costFile(
                        "P," + top + ",2025,4,fine,1,",
                        "NOPE," + top + ",2025,4,x,1,",
                        "P,NOBODY,2025,4,x,1,",
                        "P," + top + ",1925,4,x,1,",
                        "P," + top + ",2025,13,x,1,",
                        "P," + top + ",year,4,x,1,",
                        "P," + top + ",2025,4,x,1.005,\"1,00.0\"",
                        "P," + top + ",2025,4,x,99999999999999999,",
                        "P," + other + ",2025,4,x,1,",
                        "",
                        "P,,2025,4,x,1,",
                        "P," + top + ",2025,4,\"two\nlines\",1,x",
                        "P," + top + ",2025,4,x"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(places(answer))
                .containsExactly(
                        "row 3, column project: import.project.unknown",
                        "row 4, column department: import.department.unknown",
                        "row 5, column month: import.period.unknown",
                        "row 6, column month: import.month",
                        "row 7, column year: import.year",
                        "row 8, column staff: reading.amount.places",
                        "row 8, column build: reading.number",
                        "row 9, column staff: reading.amount.large",
                        "row 10, column department: import.department.not.yours",
                        "row 12, column department: import.value.missing",
                        "row 13, column build: reading.number",
                        "row 14: import.row.width");
        assertThat(answer.text()).contains("1.005").contains("NOBODY").doesNotContain("{0}");
        assertThat(World.value(
                        "select count(*) from cost c join project p on p.id = c.project_id where p.code = ?", project))
                .isEqualTo(0L);
    }

    @Test
    void aFileThatIsNoTableIsRefusedInWords() {
        assertThat(codes(Csv.send(officer, costs, ""))).containsExactly("reading.file.empty");
        assertThat(codes(Csv.send(officer, costs, costFile("").strip()))).containsExactly("import.file.no.rows");
        assertThat(codes(
                        Csv.send(officer, costs, costFile("P," + top + ",2025,4,\"x,1,", "P," + top + ",2025,4,x,1,"))))
                .containsExactly("reading.quote.open");
        assertThat(codes(Csv.send(officer, costs, "project,department,year,month,reference,staff\n1,2,3,4,5,6\n")))
                .contains("import.column.unknown");
        assertThat(codes(Csv.send(officer, costs, new byte[21 * 1024 * 1024]))).containsExactly("import.request.large");
    }

    @Test
    void lettersOfOtherEncodingsAndOtherSeparatorsAreRead() {
        byte[] latin = costFile("P," + top + ",2025,4,été,1,").replace(',', ';').getBytes(StandardCharsets.ISO_8859_1);

        long run = Csv.send(officer, costs, latin).ok().json().get("id").asLong();

        assertThat(World.value("select reference from cost where import_run_id = ?", run))
                .isEqualTo("été");
    }

    @Test
    void aThousandFaultsAreListedAndAllAreCounted() {
        Answer answer = Csv.send(officer, costs, costFile(("P," + top + ",2025,4,x,?,\n").repeat(1234)));

        assertThat(answer.json().get("faults")).hasSize(1001);
        assertThat(answer.json().at("/faults/0/detail").asText())
                .contains("1234")
                .contains("1000");
    }

    @Test
    void aLateLineCountsInTheNextOpenMonthAndOldOnesAreKnown() {
        String file = costFile("P," + top + ",2027,9,a,5,");
        Csv.send(officer, costs, file).ok();
        World.sql("update period set state = 'CLOSED' where starts_on = '2027-09-01'");
        try {
            assertThat(Csv.send(officer, costs, file)
                            .ok()
                            .json()
                            .get("linesKnown")
                            .asInt())
                    .isEqualTo(1);
            long run = Csv.send(officer, costs, costFile("P," + top + ",2027,9,b,5,"))
                    .ok()
                    .json()
                    .get("id")
                    .asLong();
            assertThat(World.value(
                            "select p.starts_on || ' for ' || b.starts_on from cost c join period p on p.id = c.period_id"
                                    + " join period b on b.id = c.belongs_to_id where c.import_run_id = ?",
                            run))
                    .isEqualTo("2027-10-01 for 2027-09-01");
        } finally {
            World.sql("update period set state = 'OPEN', because = 'Test' where starts_on = '2027-09-01'");
        }
    }

    @Test
    void aMonthClosedForOneDepartmentTakesTheLinesOfTheOthers() {
        treasury.post("periods/2027-06/close", Map.of("department", below, "sure", true, "reason", "All in already"))
                .ok();

        long run = Csv.send(officer, costs, costFile("P," + top + ",2027,6,a,5,", "P," + below + ",2027,6,b,7,"))
                .ok()
                .json()
                .get("id")
                .asLong();

        assertThat(World.value(
                        "select string_agg(d.code || ' ' || p.starts_on || coalesce(' for ' || b.starts_on, ''), ', ' order by c.amount)"
                                + " from cost c join department d on d.id = c.department_id join period p on p.id = c.period_id"
                                + " left join period b on b.id = c.belongs_to_id where c.import_run_id = ?",
                        run))
                .isEqualTo(top + " 2027-06-01, " + below + " 2027-07-01 for 2027-06-01");
    }

    @Test
    void aPreviewHasSumsAndFaultsAndStoresNothing() {
        String file = costFile("P," + top + ",2025,4,a,100,20", "P," + below + ",2025,5,b,1,");
        JsonNode preview = Csv.preview(officer, costs, file).ok().json();

        assertThat(preview.get("linesAdded").asInt()).isEqualTo(3);
        assertThat(preview.get("total").asText()).isEqualTo("121.00");
        assertThat(preview.get("departments").findValuesAsText("amount")).containsExactly("1.00", "120.00");
        assertThat(preview.get("periods").findValuesAsText("code")).containsExactly("2025-04", "2025-05");
        assertThat(preview.get("faults")).isEmpty();
        assertThat(World.value(
                        "select count(*) from cost c join project p on p.id = c.project_id where p.code = ?", project))
                .isEqualTo(0L);

        JsonNode faulty = Csv.preview(officer, costs, costFile("P,NOBODY,2025,4,a,100,20"))
                .ok()
                .json();
        assertThat(faulty.get("faultCount").asInt()).isEqualTo(1);
        assertThat(faulty.at("/faults/0/row").asInt()).isEqualTo(2);
        assertThat(faulty.at("/faults/0/value").asText()).isEqualTo("NOBODY");
    }

    @Test
    void departmentsAreFoundByNameAndAliasToo() {
        World.sql(
                "insert into department_alias select id, ? from department where code = ?",
                "The  Lower " + below,
                below);
        JsonNode run = Csv.send(
                        officer,
                        commitments,
                        "\uFEFFwho;year;amount\nthe lower " + below + ";2025;10\nDEPARTMENT " + below
                                + ";2025-26;20.00\n" + below + ";2025;-5\n")
                .ok()
                .json();

        assertThat(run.get("total").asText()).isEqualTo("25.00");
        assertThat(World.value(
                        "select count(*) from commitment c join department d on d.id = c.department_id where d.code = ?",
                        below))
                .isEqualTo(3L);
    }

    @Test
    void whoCommitsMoneyBecomesFunderOfTheProject() {
        Csv.send(officer, commitments, "who;year;amount\n" + below + ";2025;10").ok();

        assertThat(World.value(
                        "select count(*) from project_funder f join project p on p.id = f.project_id"
                                + " join department d on d.id = f.department_id where p.code = ? and d.code = ?",
                        project,
                        below))
                .isEqualTo(1L);
    }

    @Test
    void nobodyJoinsAProjectThatTheyMayNotSee() {
        Api stranger = world.person("Noah", "FINANCE_OFFICER", other);

        Answer answer = Csv.send(stranger, commitments, "who;year;amount\n" + other + ";2025;10");

        assertThat(places(answer)).containsExactly("mapping, field project: import.project.unknown");
    }

    @Test
    void departmentsComeInAnyOrderWithTheirParentsAndAliases() {
        String name = "Register " + top;
        Csv.mapping(
                treasury,
                name,
                "DEPARTMENTS",
                Map.of(
                        "fields",
                        Map.of(
                                "code",
                                column("code"),
                                "name",
                                column("name"),
                                "parent",
                                column("above"),
                                "startsOn",
                                column("from")),
                        "aliases",
                        List.of("short", "old")));
        String a = "A" + top;
        String b = "B" + top;
        String file = "code,name,above,from,short,old\n" + a + ",Agency " + a + ",bureau " + b + ",2001,AG " + a + ",\n"
                + b + ",Bureau " + b + "," + top + ",2001-07-15,,\n" + top + ",Another name,,,,\n";

        JsonNode run = Csv.send(treasury, name, file).ok().json();
        assertThat(run.get("linesAdded").asInt()).isEqualTo(2);
        assertThat(run.get("linesKnown").asInt()).isEqualTo(1);
        assertThat(run.get("total").isNull()).isTrue();
        JsonNode agency = treasury.get("departments/" + a).ok().json();
        assertThat(agency.get("parentCode").asText()).isEqualTo(b);
        assertThat(agency.get("startsOn").asText()).isEqualTo("2001-01-01");
        assertThat(agency.at("/aliases/0").asText()).isEqualTo("AG " + a);
        assertThat(treasury.get("departments/" + top).ok().json().get("name").asText())
                .isEqualTo("Department " + top);
        assertThat(Csv.send(treasury, name, file).ok().json().get("linesAdded").asInt())
                .isZero();

        assertThat(places(Csv.send(
                        treasury,
                        name,
                        "code,name,above,from,short,old\nC" + top + ",C,NOWHERE,,AG " + a + ",\nC" + top
                                + ",Again,,31/12/2001,,\na b,,,,,\n")))
                .containsExactly(
                        "row 2, column short: import.alias.taken",
                        "row 2, column above: import.department.unknown",
                        "row 3, column code: import.code.twice",
                        "row 4, column name: import.value.missing",
                        "row 4, column code: code.form");
    }

    @Test
    void registersAreForTreasuryAndMoneyForFinanceOfficers() {
        Csv.mapping(
                officer,
                "Projects " + top,
                "PROJECTS",
                Map.of(
                        "fields",
                        Map.of(
                                "code", column("c"),
                                "name", column("n"),
                                "programme", fixed(world.programme()),
                                "lead", fixed(top),
                                "startsOn", fixed("2024-04-01"))));
        String file = "c,n\nQ" + top + ",Query\n";

        assertThat(Csv.send(officer, "Projects " + top, file).status()).isEqualTo(403);
        assertThat(Csv.send(treasury, "Projects " + top, file).ok().status()).isEqualTo(201);
        assertThat(Csv.send(treasury, costs, costFile("P," + top + ",2025,4,a,1,"))
                        .status())
                .isEqualTo(403);
        assertThat(Csv.send(world.person("Aud", "AUDITOR", null), costs, "x").status())
                .isEqualTo(403);
        assertThat(Csv.send(officer, "no such mapping", file).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongInTheMappingIsToldOnce() {
        Csv.mapping(
                treasury,
                "Wrong " + top,
                "PROJECTS",
                Map.of(
                        "fields",
                        Map.of(
                                "code", column("c"),
                                "name", column("n"),
                                "programme", fixed("NOPE"),
                                "lead", fixed(top),
                                "startsOn", fixed("some day"))));

        assertThat(places(Csv.send(treasury, "Wrong " + top, "c,n\nX1" + top + ",One\nX2" + top + ",Two\n")))
                .containsExactly(
                        "mapping, field startsOn: reading.date", "mapping, field programme: import.programme.unknown");
    }

    @Test
    void aMappingThatCannotWorkIsRefusedFieldByField() {
        Answer answer = officer.post(
                "mappings",
                Map.of(
                        "name",
                        "Bad " + top,
                        "target",
                        "COSTS",
                        "definition",
                        Map.of(
                                "separator",
                                "ab",
                                "fields",
                                Map.of("project", Map.of("column", "p", "value", "q"), "lead", column("l")),
                                "amounts",
                                List.of(Map.of("column", "x")))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "definition.separator",
                        "definition.fields.department",
                        "definition.fields.project",
                        "definition.fields.lead",
                        "definition.amounts[0].category",
                        "definition.periodRule");
    }

    @Test
    void aMappingIsChangedByWhoMadeItAndByTreasury() {
        JsonNode mapping = null;
        for (JsonNode each : officer.get("mappings").ok().json()) {
            mapping = each.get("name").asText().equals(costs) ? each : mapping;
        }
        String path = "mappings/" + mapping.get("id").asLong();
        Map<String, Object> change = Map.of(
                "name",
                costs + " anew",
                "target",
                "COSTS",
                "definition",
                Api.JSON.convertValue(mapping.get("definition"), Map.class),
                "version",
                mapping.get("version").asInt());

        assertThat(world.person("Noah", "FINANCE_OFFICER", other)
                        .put(path, change)
                        .status())
                .isEqualTo(403);
        assertThat(officer.put(path, change).ok().json().get("name").asText()).isEqualTo(costs + " anew");
        assertThat(treasury.put(path, change).status()).isEqualTo(409);
    }

    @Test
    void aRunIsSeenByWhoMadeItAndByThoseWhoSeeAll() {
        long id = Csv.send(officer, costs, costFile("P," + top + ",2025,4,a,1,"))
                .ok()
                .json()
                .get("id")
                .asLong();

        assertThat(officer.get("imports/" + id).ok().json().get("fileName").asText())
                .isEqualTo("test.csv");
        assertThat(treasury.get("imports/" + id).status()).isEqualTo(200);
        assertThat(treasury.get("imports").ok().json().findValuesAsText("id")).contains(String.valueOf(id));
        assertThat(world.person("Noah", "FINANCE_OFFICER", other)
                        .get("imports/" + id)
                        .status())
                .isEqualTo(404);
    }

    private static List<String> places(Answer answer) {
        return java.util.stream.StreamSupport.stream(answer.json().get("faults").spliterator(), false)
                .map(fault ->
                        fault.get("field").asText() + ": " + fault.get("code").asText())
                .toList();
    }

    private static List<String> codes(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().get("faults").findValuesAsText("code");
    }
}
