package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;
import static org.recoup.importing.Csv.fixed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recoup.run.Api;
import org.recoup.run.World;

/** The Technology Modernization Fund: agencies, projects, awards as budgets, and spend to date as costs, one quarter after the other. */
final class Fund {

    private static final Pattern FIELD = Pattern.compile("^[- ]*(\\w+) *: *\"(.*)\"\\s*$");
    private static final Pattern SHORT = Pattern.compile(".*\\((\\w+)\\)\\s*");

    private static final Map<String, String> AGENCIES = Map.of(
            "DOE", "Department of Energy",
            "USDA", "Department of Agriculture",
            "DHS", "Department of Homeland Security",
            "DOL", "Department of Labor",
            "GSA", "General Services Administration",
            "HUD", "Department of Housing and Urban Development",
            "CBP", "Customs and Border Protection",
            "ED", "Department of Education",
            "EEOC", "Equal Employment Opportunity Commission",
            "OPM", "Office of Personnel Management");

    private final World world;
    private final String top;
    private final Map<String, String> agencies = new HashMap<>();
    private final Map<String, String> projects = new HashMap<>();
    private final Set<String> spellings = new TreeSet<>();
    private final Api officer;
    private final Api approver;
    private final Runs runs;

    /** One project of a quarter, as published. */
    record Award(String project, String agency, String award, String spent) {}

    Fund(World world) {
        this.world = world;
        top = world.department("TMF");
        AGENCIES.forEach((code, name) -> {
            String own = world.department(code, top);
            World.sql("update department set name = ? where code = ?", name, own);
            agencies.put(code, own);
        });
        officer = world.person("Olive", "FINANCE_OFFICER", top);
        approver = world.person("Andre", "APPROVER", top);
        runs = new Runs(officer);
        Csv.mapping(
                officer,
                "Awards " + top,
                "BUDGETS",
                Map.of(
                        "fields",
                        Map.of(
                                "project", column("project"),
                                "department", column("agency"),
                                "financialYear", fixed("2018-19"),
                                "reason", column("as published")),
                        "amounts",
                        List.of(Map.of("column", "award", "category", World.BUILD)),
                        "periodRule",
                        "FINANCIAL_YEAR"));
        Csv.mapping(
                officer,
                "Spend " + top,
                "COSTS",
                Map.of(
                        "fields",
                        Map.of(
                                "project",
                                column("project"),
                                "department",
                                column("agency"),
                                "date",
                                column("as published")),
                        "amounts",
                        List.of(Map.of("column", "spent", "category", World.BUILD, "cumulative", true)),
                        "periodRule",
                        "DATE"));
    }

    static List<Award> read(Path folder) throws IOException {
        List<Award> awards = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Map<String, String> fields = new HashMap<>();
                for (String line : Files.readAllLines(file)) {
                    Matcher field = FIELD.matcher(line);
                    if (field.matches()) {
                        fields.put(field.group(1), field.group(2));
                    }
                }
                awards.add(new Award(
                        file.getFileName().toString().replace(".yml", ""),
                        fields.get("agency"),
                        fields.get("totalaward"),
                        fields.get("spendtodate")));
            }
        }
        return awards;
    }

    void bringIn(String day, List<Award> awards) {
        awards.forEach(award -> projects.computeIfAbsent(
                award.project(),
                name -> world.project(
                        name.substring(0, Math.min(20, name.length())).replace('_', '-'),
                        agency(award),
                        agency(award),
                        top)));
        awards.forEach(award -> spellings.add(award.agency().strip()));
        String file = csv(day, awards);
        bring("Awards " + top, day + " awards.csv", file);
        approveBudgets();
        long run = bring("Spend " + top, day + " spend.csv", file);
        if ((Long) World.value("select count(*) from cost where import_run_id = ?", run) > 0) {
            approver.post("costs/approve", Map.of("importRun", run)).ok();
        }
    }

    private long bring(String mapping, String name, String file) {
        long run = runs.upload(name, file);
        JsonNode checked = runs.check(run, mapping);
        for (JsonNode unknown : runs.unknown(run)) {
            String word = unknown.get("word").asText();
            assertThat(unknown.at("/nearest/0/code").asText()).as(word).isEqualTo(agencyOf(word));
            runs.teach("department", word, agencyOf(word));
            checked = null;
        }
        checked = checked == null ? runs.check(run, mapping) : checked;
        boolean partly = checked.get("errors").asInt() > 0;
        if (partly) {
            // One figure carries the mark of a footnote: it is refused by name, and the rest is taken.
            assertThat(runs.notes(run).findValuesAsText("value")).allMatch(value -> value.contains("*"));
        }
        if (checked.get("linesAdded").asInt() > 0) {
            assertThat(runs.store(run, partly).get("state").asText()).isEqualTo("STORED");
        }
        return run;
    }

    private String csv(String day, List<Award> awards) {
        StringBuilder csv = new StringBuilder("project,agency,award,spent,as published\n");
        awards.forEach(award -> csv.append(String.join(
                        ",",
                        projects.get(award.project()),
                        "\"" + award.agency() + "\"",
                        "\"" + award.award() + "\"",
                        "\"" + award.spent() + "\"",
                        day))
                .append('\n'));
        return csv.toString();
    }

    private void approveBudgets() {
        List<Long> waiting = new ArrayList<>();
        for (JsonNode version :
                approver.get("budgets?state=SUBMITTED").ok().json().get("lines")) {
            waiting.add(version.get("id").asLong());
        }
        waiting.forEach(
                id -> approver.post("budgets/" + id + "/approve", Map.of()).ok());
    }

    void dropWaiting() {
        runs.dropWaiting();
    }

    /** Of all approved budgets of the fund. */
    BigDecimal budgets() {
        return figure("""
                select sum(l.amount) / 100.0 from budget_line l join budget_version v on v.id = l.budget_version_id
                  join department d on d.id = v.department_id
                 where d.parent_id = (select id from department where code = ?) and v.state = 'APPROVED'
                   and not exists (select 1 from budget_version w where w.project_id = v.project_id and w.state = 'APPROVED'
                                    and w.department_id = v.department_id and w.financial_year_id = v.financial_year_id
                                    and w.number > v.number)""");
    }

    BigDecimal spent() {
        return figure("""
                select -sum(b.amount) / 100.0 from balance b join department d on d.id = b.department_id
                 where b.account = 'SPEND' and d.parent_id = (select id from department where code = ?)""");
    }

    /** Awards that were published otherwise later. */
    int revisions() {
        return figure("""
                        select count(*) from budget_version v join department d on d.id = v.department_id
                         where v.number > 1 and d.parent_id = (select id from department where code = ?)""").intValue();
    }

    /** Quarters in which what was spent to date became less. */
    int falls() {
        return figure("""
                        select count(*) from cost c join department d on d.id = c.department_id
                         where c.amount < 0 and d.parent_id = (select id from department where code = ?)""").intValue();
    }

    Set<String> spellings() {
        return spellings;
    }

    private BigDecimal figure(String sql) {
        return new BigDecimal(World.value(sql, top).toString());
    }

    private String agency(Award award) {
        return agencyOf(award.agency());
    }

    private String agencyOf(String spelling) {
        Matcher code = SHORT.matcher(spelling);
        return agencies.get(code.matches() ? code.group(1) : "DOL");
    }
}
