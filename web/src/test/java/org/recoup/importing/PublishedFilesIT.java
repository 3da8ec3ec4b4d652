package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;
import static org.recoup.importing.Csv.fixed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.World;

/** Published files of other governments, as they are, against their published totals. Runs where the files are. */
class PublishedFilesIT {

    private static final Path DATA = Path.of("../../shared/data");

    private final World world = new World();

    private static Path published(String name) {
        Path path = DATA.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "the published files are not beside the project");
        return path;
    }

    @Test
    void savingsOfTheDepartmentOfEducationComeInAsClaims() throws IOException {
        JsonNode strategies = Api.JSON
                .readTree(Files.readString(
                        published("us-ed-costsavings/costsavings.json"), Charset.forName("windows-1252")))
                .get("strategies");
        String education = world.department("EDU");
        String project = world.project("EDP", education, education);
        Api officer = world.person("Olive", "FINANCE_OFFICER", education);
        years(2011, 2020);
        Csv.mapping(
                officer,
                "Savings " + education,
                "CLAIMS",
                Map.of(
                        "unit",
                        "MILLIONS",
                        "decimals",
                        "POINT",
                        "fields",
                        Map.of(
                                "project", fixed(project),
                                "department", fixed(education),
                                "saving", column("strategy"),
                                // Some strategies bring both; what is not surely cash is avoidance.
                                "savingType", column("type"),
                                "note", column("net")),
                        "amounts",
                        fiscalYears()));
        Runs runs = new Runs(officer);

        long run = runs.upload("savings.csv", claims(strategies).getBytes(Charset.forName("windows-1252")));
        JsonNode checked = runs.check(run, "Savings " + education);
        assertThat(checked.get("errors").asInt()).as(runs.notes(run).toString()).isZero();
        assertThat(checked.get("total").asText()).isEqualTo("309124828.00");
        assertThat(runs.store(run, false).get("state").asText()).isEqualTo("STORED");

        assertThat(World.value(
                        "select sum(c.amount) from claim c join department d on d.id = c.landing_id where d.code = ?",
                        education))
                .hasToString("30912482800");
        long again = runs.upload("savings again.csv", claims(strategies));
        assertThat(runs.check(again, "Savings " + education).get("linesAdded").asInt())
                .isZero();
        runs.dropWaiting();
    }

    private static List<Map<String, String>> fiscalYears() {
        List<Map<String, String>> columns = new ArrayList<>();
        for (int year = 2012; year <= 2020; year++) {
            columns.add(Map.of("column", "fy" + year, "period", year + "-09"));
        }
        return columns;
    }

    private static String claims(JsonNode strategies) {
        StringBuilder csv =
                new StringBuilder("strategy,type,net,fy2012,fy2013,fy2014,fy2015,fy2016,fy2017,fy2018,fy2019,fy2020\n");
        for (JsonNode strategy : strategies) {
            csv.append(quoted(strategy.get("strategyTitle").asText() + " (" + strategy.get("strategyId") + ")"))
                    .append(',')
                    .append(strategy.get("amountType").asText().replace("Both", "Cost-Avoidance"))
                    .append(',')
                    .append(quoted(strategy.at("/fy2012/netOrGross").asText()));
            for (int year = 2012; year <= 2020; year++) {
                JsonNode amount = strategy.at("/fy" + year + "/amount");
                csv.append(',').append(amount.isMissingNode() ? "" : new BigDecimal(amount.asText()).toPlainString());
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    @Test
    void everyRefusedRowOfTheMajorProjectsPortfolioSaysWhy() throws IOException {
        Path file;
        try (var files = Files.list(published("uk-gmpp"))) {
            file = files.filter(path -> path.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
        }
        String department = world.department("GMP");
        String project = world.project("GM", department, department);
        Api officer = world.person("Olive", "FINANCE_OFFICER", department);
        Runs runs = new Runs(officer);
        long run = runs.upload("gmpp.csv", Files.readAllBytes(file));
        JsonNode view = officer.get("imports/" + run + "/view").ok().json();
        String amount = null;
        for (JsonNode found : view.get("columns")) {
            amount = found.get("name").asText().startsWith("TOTAL Baseline Whole Life")
                    ? found.get("name").asText()
                    : amount;
        }
        Csv.mapping(
                officer,
                "Portfolio " + department,
                "COSTS",
                Map.of(
                        "unit",
                        "MILLIONS",
                        "fields",
                        Map.of(
                                "project", fixed(project),
                                "department", fixed(department),
                                "date", fixed("2025-06"),
                                "reference", column("GMPP ID Number")),
                        "amounts",
                        List.of(Map.of("column", amount, "category", "BUILD")),
                        "periodRule",
                        "DATE"));

        JsonNode checked = runs.check(run, "Portfolio " + department);

        Portfolio portfolio = Portfolio.read(file, amount);
        assertThat(portfolio.unreadable()).hasSize(51);
        assertThat(checked.get("rowsRead").asInt()).isEqualTo(portfolio.rows());
        assertThat(checked.get("rowsFaulty").asInt())
                .isEqualTo(portfolio.unreadable().size());
        assertThat(checked.get("total").asText()).isEqualTo("471818000000.00");
        assertThat(new BigDecimal(checked.get("total").asText())).isEqualByComparingTo(portfolio.pounds());
        List<JsonNode> notes = runs.errors(run);
        assertThat(notes).hasSize(checked.get("errors").asInt());
        assertThat(notes)
                .extracting(note -> note.get("row").asInt())
                .containsExactlyElementsOf(portfolio.unreadable().keySet());
        for (JsonNode note : notes) {
            String value = portfolio.unreadable().get(note.get("row").asInt());
            assertThat(note.get("column").asText()).isEqualTo(amount);
            assertThat(note.get("code").asText()).isEqualTo("reading.number");
            // What is said of a long value begins as it does.
            assertThat(spaced(note.get("value").asText())).isNotEmpty().isSubstringOf(spaced(value));
            assertThat(spaced(note.get("detail").asText()))
                    .startsWith("\"" + spaced(value.substring(0, Math.min(value.length(), 50))))
                    .endsWith("is not an amount. Correct it in the file, or leave the row out.");
        }
        JsonNode stored = runs.store(run, true);
        assertThat(stored.get("linesAdded").asInt())
                .isEqualTo(checked.get("linesAdded").asInt());
        assertThat(World.value("select sum(amount) from cost where import_run_id = ?", run))
                .hasToString("47181800000000");
        assertThat(officer.get("imports/" + stored.get("rest").asLong() + "/view")
                        .ok()
                        .json()
                        .get("columns"))
                .hasSameSizeAs(view.get("columns"));
        runs.dropWaiting();
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static void years(int from, int to) {
        for (int year = from; year <= to; year++) {
            World.year(year);
        }
    }

    @Test
    void theModernizationFundComesInQuarterByQuarter() throws IOException {
        Path snapshots = published("us-tmf/snapshots");
        years(2018, 2021);
        Fund fund = new Fund(world);
        Map<String, List<Fund.Award>> quarters = new TreeMap<>();
        try (var folders = Files.list(snapshots)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                quarters.put(folder.getFileName().toString(), Fund.read(folder));
            }
        }
        assertThat(quarters).hasSize(14);

        FundQuarters published = new FundQuarters();
        long cuts = 0;
        long falls = 0;
        for (Map.Entry<String, List<Fund.Award>> quarter : quarters.entrySet()) {
            String day = quarter.getKey();
            published.next(quarter.getValue());
            Fund.Brought brought = fund.bringIn(day, quarter.getValue());

            assertThat(brought)
                    .as(day)
                    .isEqualTo(new Fund.Brought(
                            published.planned(), published.steps().size(), published.marked()));
            assertThat(fund.budgets()).as("awards after " + day).isEqualByComparingTo(published.awarded());
            assertThat(fund.spent()).as("spend after " + day).isEqualByComparingTo(published.spent());
            assertThat(fund.revised(day)).as("revisions of " + day).isEqualTo(published.revised());
            assertThat(fund.steps(day)).as("costs of " + day).isEqualTo(published.steps());
            if (day.equals("2019-09-30")) {
                assertThat(fund.budgets()).isEqualByComparingTo("89364763.00");
                assertThat(fund.spent()).isEqualByComparingTo("28999881.21");
            }
            cuts += FundQuarters.count(
                    published.revised(), award -> award.get(1).compareTo(award.get(0)));
            falls += FundQuarters.count(published.steps(), BigDecimal::signum);
        }
        assertThat(fund.budgets()).isEqualByComparingTo("400249000.00");
        assertThat(fund.spent()).isEqualByComparingTo("57017780.71");
        assertThat(cuts).as("awards that were cut").isEqualTo(7);
        assertThat(falls).as("spend to date that fell").isEqualTo(7);
        assertThat(fund.spellings()).hasSize(12);
        assertThat(fund.aliases()).isEqualTo(fund.spellings());
        fund.dropWaiting();
    }
}
