package org.recoup.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Recoup;
import org.recoup.run.RunningRecoup;

/**
 * Who authorised and spent what on Canada's COVID-19 measures, as published, in an installation of its own in Canadian dollars: the
 * four files come in to the cent and only once, and the savings of one measure go through the whole line. Runs where the files are.
 */
class CanadaIT {

    private static final Path FILES = Path.of("../../shared/data/ca-infobase");
    private static final String PASSWORD = "a long enough password";
    private static final String MEASURE = "COV024";
    private static final String PERIOD = "2023-03";
    private static final String SAVED = "12345678.91";

    private static Recoup recoup;
    private static Api treasury;
    private static Api officer;
    private static Api approver;
    private static Api assurer;
    private static final Map<String, JsonNode> RUNS = new HashMap<>();

    @BeforeAll
    static void importTheFiles() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FILES), "the published files are not beside the project");
        recoup = RunningRecoup.another(Map.of("RECOUP_CURRENCY", "CAD"));
        treasury = Api.signIn(recoup.address(), Recoup.FIRST_USER, Recoup.FIRST_PASSWORD);
        treasury.post("departments", Map.of("code", "GC", "name", "Government of Canada", "startsOn", "1867-07-01"))
                .ok();
        for (int year = 2019; year <= 2022; year++) {
            treasury.post("years", Map.of("startYear", year)).ok();
        }
        treasury.post("categories", Map.of("code", "VOTED", "name", "Voted", "budgetType", "RESOURCE"))
                .ok();
        treasury.post("categories", Map.of("code", "STATUTORY", "name", "Statutory", "budgetType", "RESOURCE"))
                .ok();
        treasury.post("programmes", Map.of("code", "COVID", "name", "COVID-19 measures"))
                .ok();
        officer = person("olive.roy", "FINANCE_OFFICER", "GC");
        approver = person("andre.cote", "APPROVER", "GC");
        assurer = person("anne.gagnon", "ASSURER", null);
        mappings();
        run(treasury, "Organisations", "igoc_en.csv");
        run(treasury, "Measures", "covid_measures.csv");
        run(officer, "Authorities", "covid_estimates.csv");
        run(officer, "Expenditures", "covid_expenditures.csv");
        approver.post(
                        "costs/approve",
                        Map.of("importRun", RUNS.get("Expenditures").get("id").asLong()))
                .ok();
    }

    @AfterAll
    static void close() {
        if (recoup != null) {
            recoup.close();
        }
    }

    @Test
    void everyOrganisationAndMeasureIsThere() throws SQLException {
        assertThat(RUNS.get("Organisations").get("linesAdded").asInt()).isEqualTo(332);
        assertThat(RUNS.get("Measures").get("linesAdded").asInt()).isEqualTo(163);
        assertThat(one("select count(*) from department")).isEqualByComparingTo("333");
        assertThat(one("select count(*) from project")).isEqualByComparingTo("163");
    }

    @Test
    void authorisedAmountsAreThePublishedOnes() throws SQLException {
        assertThat(one("select sum(amount) / 100.0 from commitment")).isEqualByComparingTo("232910052145.00");
    }

    @Test
    void spendInTheLedgerIsThePublishedOneInEachYear() throws SQLException {
        assertThat(RUNS.get("Expenditures").get("rowsRead").asInt()).isEqualTo(444);
        assertThat(one("select sum(-amount) / 100.0 from balance where account = 'SPEND'"))
                .isEqualByComparingTo("325395190317.82");
        Map<Integer, String> published =
                Map.of(2019, "7333586141.52", 2020, "232237997171.61", 2021, "78888930852.29", 2022, "6934676152.40");
        for (Map.Entry<Integer, String> year : published.entrySet()) {
            assertThat(one("select sum(-b.amount) / 100.0 from balance b join period p on p.id = b.period_id"
                            + " join financial_year y on y.id = p.financial_year_id where b.account = 'SPEND'"
                            + " and extract(year from y.starts_on) = " + year.getKey()))
                    .as("year starting " + year.getKey())
                    .isEqualByComparingTo(year.getValue());
        }
    }

    @Test
    void aSecondImportOfEachFileAddsNothing() throws IOException {
        for (Map.Entry<String, String> file : Map.of(
                        "Organisations", "igoc_en.csv",
                        "Measures", "covid_measures.csv",
                        "Authorities", "covid_estimates.csv",
                        "Expenditures", "covid_expenditures.csv")
                .entrySet()) {
            boolean registers =
                    file.getKey().equals("Organisations") || file.getKey().equals("Measures");
            JsonNode again = send(registers ? treasury : officer, file.getKey(), file.getValue());
            assertThat(again.get("linesAdded").asInt()).as(file.getKey()).isZero();
            assertThat(again.get("linesKnown"))
                    .isEqualTo(RUNS.get(file.getKey()).get("linesAdded"));
        }
    }

    @Test
    void theSavingsOfOneMeasureGoThroughTheWholeLine() throws SQLException {
        List<String> parties = agree();
        assertThat(parties.size()).as("organisations of " + MEASURE).isGreaterThan(10);
        claim(parties.get(parties.size() / 2));

        treasury.post("allocations", Map.of("period", PERIOD, "project", MEASURE))
                .ok();
        JsonNode settlement =
                treasury.post("settlements", Map.of("upTo", PERIOD)).ok().json();
        assertThat(settlement.get("payments").size()).isBetween(1, parties.size() - 1);
        settlement.get("payments").forEach(payment -> treasury.post(
                        "payments/" + payment.get("id").asLong() + "/paid",
                        Map.of(
                                "paidOn",
                                "2023-03-31",
                                "reference",
                                "RG " + payment.get("id").asLong()))
                .ok());

        statementsTie(parties);
        assertThat(one(
                        "select coalesce(sum(abs(s)), 0) from (select sum(amount) as s from balance where account = 'DUE'"
                                + " group by department_id) due"))
                .as("nothing is owed any more")
                .isZero();
        assertThat(treasury.get("ledger/verification").ok().json().get("findings"))
                .isEmpty();
    }

    private void statementsTie(List<String> parties) throws SQLException {
        BigDecimal entitled = BigDecimal.ZERO;
        BigDecimal settled = BigDecimal.ZERO;
        for (String party : parties) {
            String path = "statements/departments/" + party + "?upTo=" + PERIOD;
            JsonNode statement = treasury.get(path, "application/json").ok().json();
            BigDecimal borne = amount(statement, "borne");
            assertThat(borne)
                    .as("spend of " + party)
                    .isEqualByComparingTo(
                            one("select coalesce(sum(-b.amount), 0) / 100.0 from balance b join department d"
                                    + " on d.id = b.department_id where b.account = 'SPEND' and d.code = '" + party
                                    + "'"));
            assertThat(amount(statement, "owed")).as("owed to " + party).isZero();
            entitled = entitled.add(amount(statement, "entitled"));
            settled = settled.add(amount(statement, "settled"));
            for (String format :
                    List.of("application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
                assertThat(treasury.get(path, format).ok().bytes().length).isGreaterThan(2000);
            }
        }
        assertThat(entitled).isEqualByComparingTo(SAVED);
        assertThat(settled).isZero();
    }

    private static BigDecimal amount(JsonNode statement, String column) {
        return new BigDecimal(statement.get("total").get(column).asText());
    }

    /** All that authorised money for the measure, or spent on it, agree to share by contribution. */
    private List<String> agree() throws SQLException {
        TreeSet<String> codes = new TreeSet<>();
        try (Connection connection = recoup.database().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select d.code from department d where d.id in (select f.department_id from project_funder f join project p"
                                + " on p.id = f.project_id where p.code = '" + MEASURE
                                + "' union select b.department_id from balance b"
                                + " join project p on p.id = b.project_id where p.code = '" + MEASURE + "')")) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        List<Map<String, Object>> parties = codes.stream()
                .map(code -> Map.<String, Object>of("department", code, "parts", 0))
                .toList();
        long agreement = treasury.post(
                        "projects/" + MEASURE + "/agreements",
                        Map.of("rule", "CONTRIBUTION", "startsOn", "2020-03-01", "note", "", "parties", parties))
                .ok()
                .json()
                .get("id")
                .asLong();
        codes.forEach(code -> approver.post("agreements/" + agreement + "/signatures", Map.of("department", code))
                .ok());
        return new ArrayList<>(codes);
    }

    private void claim(String landing) {
        long saving = officer.post(
                        "savings",
                        Map.of(
                                "project",
                                MEASURE,
                                "owner",
                                landing,
                                "landing",
                                landing,
                                "type",
                                "CASH_RELEASING",
                                "title",
                                "Shared procurement",
                                "measure",
                                "Prices paid before and after",
                                "baseline",
                                "20000000.00",
                                "plan",
                                List.of()))
                .ok()
                .json()
                .get("id")
                .asLong();
        long claim = officer.post(
                        "savings/" + saving + "/claims", Map.of("period", PERIOD, "amount", SAVED, "note", ""))
                .ok()
                .json()
                .get("id")
                .asLong();
        officer.post(
                        "claims/" + claim + "/evidence?fileName=prices.csv",
                        "application/octet-stream",
                        ("item,amount\nall," + SAVED + "\n").getBytes(StandardCharsets.UTF_8))
                .ok();
        assurer.post("claims/" + claim + "/verify", Map.of("note", "Traced")).ok();
    }

    private static void run(Api person, String mapping, String file) throws IOException {
        RUNS.put(mapping, send(person, mapping, file));
    }

    private static JsonNode send(Api person, String mapping, String file) throws IOException {
        return person.post(
                        "imports?fileName=" + file + "&mapping=" + mapping,
                        "text/csv",
                        Files.readAllBytes(FILES.resolve(file)))
                .ok()
                .json();
    }

    private static Api person(String userName, String role, String department) {
        treasury.post(
                        "people",
                        Map.of(
                                "userName",
                                userName,
                                "fullName",
                                userName,
                                "email",
                                userName + "@example.org",
                                "password",
                                PASSWORD))
                .ok();
        Map<String, Object> grant = new HashMap<>(Map.of("role", role, "from", "2019-01-01"));
        if (department != null) {
            grant.put("department", department);
        }
        treasury.post("people/" + userName + "/roles", grant).ok();
        return Api.signIn(recoup.address(), userName, PASSWORD);
    }

    private static void mappings() {
        mapping(
                treasury,
                "Organisations",
                "DEPARTMENTS",
                Map.of(
                        "fields",
                                Map.of(
                                        "code",
                                        column("org_id"),
                                        "name",
                                        column("legal_title_en"),
                                        "parent",
                                        fixed("GC")),
                        "aliases", List.of("applied_title_en")));
        mapping(
                treasury,
                "Measures",
                "PROJECTS",
                Map.of(
                        "fields",
                        Map.of(
                                "code",
                                column("covid_measure_id"),
                                "name",
                                column("name_en"),
                                "programme",
                                fixed("COVID"),
                                "lead",
                                fixed("GC"),
                                "startsOn",
                                fixed("2020-03-01"))));
        mapping(
                officer,
                "Authorities",
                "COMMITMENTS",
                Map.of(
                        "fields",
                                Map.of(
                                        "project",
                                        column("covid_measure_id"),
                                        "department",
                                        column("org_id"),
                                        "financialYear",
                                        column("fiscal_year"),
                                        "reference",
                                        column("est_doc")),
                        "amounts", List.of(Map.of("column", "vote"), Map.of("column", "stat"))));
        mapping(
                officer,
                "Expenditures",
                "COSTS",
                Map.of(
                        "fields",
                                Map.of(
                                        "project",
                                        column("covid_measure_id"),
                                        "department",
                                        column("org_id"),
                                        "year",
                                        column("fiscal_year"),
                                        "month",
                                        column("calendar_month")),
                        "amounts",
                                List.of(
                                        Map.of("column", "Vote", "category", "VOTED"),
                                        Map.of("column", "Stat", "category", "STATUTORY")),
                        "periodRule", "FINANCIAL_YEAR_AND_MONTH"));
    }

    private static void mapping(Api person, String name, String target, Map<String, ?> definition) {
        person.post("mappings", Map.of("name", name, "target", target, "definition", definition))
                .ok();
    }

    private static Map<String, String> column(String name) {
        return Map.of("column", name);
    }

    private static Map<String, String> fixed(String value) {
        return Map.of("value", value);
    }

    private static BigDecimal one(String query) throws SQLException {
        try (Connection connection = recoup.database().superuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getBigDecimal(1);
        }
    }
}
