package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;
import static org.recoup.importing.Csv.fixed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.World;

/** Who authorised and spent what on Canada's COVID-19 measures, to the cent. Runs where the published files are. */
class CanadaImportIT {

    private static final Path FILES = Path.of(System.getProperty(
            "recoup.infobase", System.getProperty("basedir", ".") + "/../../shared/data/ca-infobase"));

    private final World world = new World();

    @Test
    void fourPublishedFilesComeInToTheCentAndOnlyOnce() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FILES), "the published files are not here");
        years();
        String root = world.department("GC");
        Api treasury = world.person("Tess", "TREASURY", null);
        Api officer = world.person("Maya", "FINANCE_OFFICER", root);
        mappings(treasury, officer, root);

        assertThat(twice(treasury, "Organisations " + root, "igoc_en.csv")).isEqualTo(332);
        assertThat(twice(treasury, "Measures " + root, "covid_measures.csv")).isEqualTo(163);
        assertThat(twice(officer, "Estimates " + root, "covid_estimates.csv")).isEqualTo(887);
        assertThat(twice(officer, "Expenditures " + root, "covid_expenditures.csv"))
                .isEqualTo(630);

        assertThat(sum("commitment", "financial_year y on y.id = x.financial_year_id", "2000-04-01"))
                .isEqualByComparingTo("232910052145.00");
        assertThat(sum("cost", "period y on y.id = x.period_id", "2000-04-01")).isEqualByComparingTo("325395190317.82");
        assertThat(costsOfYear(2019)).isEqualByComparingTo("7333586141.52");
        assertThat(costsOfYear(2020)).isEqualByComparingTo("232237997171.61");
        assertThat(costsOfYear(2021)).isEqualByComparingTo("78888930852.29");
        assertThat(costsOfYear(2022)).isEqualByComparingTo("6934676152.40");
    }

    /** @return lines that the first import added; the second must add none */
    private static int twice(Api person, String mapping, String file) throws IOException {
        byte[] csv = Files.readAllBytes(FILES.resolve(file));
        JsonNode first = Csv.send(person, mapping, csv).ok().json();
        JsonNode second = Csv.send(person, mapping, csv).ok().json();
        assertThat(second.get("linesAdded").asInt()).as(file).isZero();
        assertThat(second.get("linesKnown").asInt())
                .as(file)
                .isEqualTo(first.get("linesAdded").asInt());
        return first.get("linesAdded").asInt();
    }

    private void mappings(Api treasury, Api officer, String root) {
        Csv.mapping(
                treasury,
                "Organisations " + root,
                "DEPARTMENTS",
                Map.of(
                        "fields",
                        Map.of("code", column("org_id"), "name", column("legal_title_en"), "parent", fixed(root)),
                        "aliases",
                        List.of("applied_title_en")));
        Csv.mapping(
                treasury,
                "Measures " + root,
                "PROJECTS",
                Map.of(
                        "fields",
                        Map.of(
                                "code", column("covid_measure_id"),
                                "name", column("name_en"),
                                "programme", fixed(world.programme()),
                                "lead", fixed(root),
                                "startsOn", fixed("2020-03-01"))));
        Csv.mapping(
                officer,
                "Estimates " + root,
                "COMMITMENTS",
                Map.of(
                        "fields",
                        Map.of(
                                "project", column("covid_measure_id"),
                                "department", column("org_id"),
                                "financialYear", column("fiscal_year"),
                                "reference", column("est_doc")),
                        "amounts",
                        List.of(Map.of("column", "vote"), Map.of("column", "stat"))));
        Csv.mapping(
                officer,
                "Expenditures " + root,
                "COSTS",
                Map.of(
                        "fields",
                        Map.of(
                                "project", column("covid_measure_id"),
                                "department", column("org_id"),
                                "year", column("fiscal_year"),
                                "month", column("calendar_month")),
                        "amounts",
                        List.of(
                                Map.of("column", "Vote", "category", "VOTED"),
                                Map.of("column", "Stat", "category", "STATUTORY")),
                        "periodRule",
                        "FINANCIAL_YEAR_AND_MONTH"));
    }

    private static void years() {
        for (int year = 2019; year <= 2022; year++) {
            String name = year + "-" + (year - 1999);
            World.sql(
                    "insert into financial_year (name, starts_on, ends_on) select ?, ?, ? where not exists"
                            + " (select 1 from financial_year where name = ?)",
                    name,
                    LocalDate.of(year, 4, 1),
                    LocalDate.of(year + 1, 3, 31),
                    name);
        }
        World.sql("insert into period (financial_year_id, number, starts_on, ends_on)"
                + " select y.id, n, y.starts_on + make_interval(months => n - 1),"
                + " y.starts_on + make_interval(months => n) - interval '1 day'"
                + " from financial_year y, generate_series(1, 12) n on conflict do nothing");
        World.sql("insert into category (code, name, budget_type) values ('VOTED', 'Voted', 'RESOURCE'),"
                + " ('STATUTORY', 'Statutory', 'RESOURCE') on conflict do nothing");
    }

    private BigDecimal costsOfYear(int year) {
        return (BigDecimal) World.value(
                "select sum(x.amount) / 100.0 from cost x join period p on p.id = x.period_id"
                        + " join financial_year y on y.id = p.financial_year_id join project j on j.id = x.project_id"
                        + " join programme g on g.id = j.programme_id where g.code = ? and y.starts_on = ?",
                world.programme(),
                LocalDate.of(year, 4, 1));
    }

    private BigDecimal sum(String table, String years, String from) {
        return (BigDecimal) World.value(
                "select sum(x.amount) / 100.0 from " + table + " x join " + years
                        + " join project j on j.id = x.project_id join programme g on g.id = j.programme_id"
                        + " where g.code = ? and y.starts_on >= cast(? as date)",
                world.programme(),
                from);
    }
}
