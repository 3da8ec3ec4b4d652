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
            "DOL", "United States Department of Labor",
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

    /** How many lines a quarter brought. */
    record Brought(int awards, int steps, int refused) {}

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
                        // The fund counts in dollars, which stand for the currency of the house here.
                        "currency",
                        "$",
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
                        "currency",
                        "$",
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

    Brought bringIn(String day, List<Award> awards) {
        awards.forEach(award -> projects.computeIfAbsent(
                award.project(),
                name -> world.project(
                        name.substring(0, Math.min(20, name.length())).replace('_', '-'),
                        agency(award),
                        agency(award),
                        top)));
        awards.forEach(award -> spellings.add(award.agency().strip()));
        String file = csv(day, awards);
        JsonNode budgets = bring("Awards " + top, day + " awards.csv", file);
        approveBudgets();
        JsonNode costs = bring("Spend " + top, day + " spend.csv", file);
        if (costs.get("linesAdded").asInt() > 0) {
            approver.post("costs/approve", Map.of("importRun", costs.get("id").asLong()))
                    .ok();
        }
        return new Brought(
                budgets.get("linesAdded").asInt(),
                costs.get("linesAdded").asInt(),
                costs.get("rowsFaulty").asInt());
    }

    /** @return the run, stored when it brings anything new, else as it was checked */
    private JsonNode bring(String mapping, String name, String file) {
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
            for (JsonNode note : runs.notes(run)) {
                assertThat(!note.get("error").asBoolean()
                                || note.get("value").asText().contains("*"))
                        .as(note.toString())
                        .isTrue();
            }
        }
        if (checked.get("linesAdded").asInt() == 0) {
            return checked;
        }
        JsonNode stored = runs.store(run, partly);
        assertThat(stored.get("state").asText()).isEqualTo("STORED");
        assertThat(stored.get("linesAdded")).isEqualTo(checked.get("linesAdded"));
        return stored;
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
                select coalesce(-sum(b.amount), 0) / 100.0 from balance b join department d on d.id = b.department_id
                 where b.account = 'SPEND' and d.parent_id = (select id from department where code = ?)""");
    }

    /** Awards that a quarter revised: what they were, and what they are by an approved revision of it. */
    Map<String, List<BigDecimal>> revised(String day) {
        Map<String, List<BigDecimal>> revised = new HashMap<>();
        projects.forEach((name, code) -> {
            String figures = (String) World.value("""
                    select (select sum(l.amount) / 100.0 from budget_line l where l.budget_version_id = v.based_on_id) || ' '
                           || (select sum(l.amount) / 100.0 from budget_line l where l.budget_version_id = v.id)
                      from budget_version v join project p on p.id = v.project_id
                     where p.code = ? and v.reason = ? and v.kind = 'REVISION' and v.state = 'APPROVED'""", code, day);
            if (figures != null) {
                revised.put(
                        name,
                        List.of(figures.split(" ")).stream().map(Fund::cents).toList());
            }
        });
        return revised;
    }

    /** What each project spent in the month in which a quarter ends. */
    Map<String, BigDecimal> steps(String day) {
        Map<String, BigDecimal> steps = new HashMap<>();
        projects.forEach((name, code) -> {
            Object amount = World.value("""
                    select sum(c.amount) / 100.0 from cost c join project p on p.id = c.project_id
                      join period m on m.id = c.period_id
                     where p.code = ? and c.state = 'POSTED' and c.document_date = cast(? as date)
                       and cast(? as date) between m.starts_on and m.ends_on""", code, day, day);
            if (amount != null) {
                steps.put(name, cents(amount.toString()));
            }
        });
        return steps;
    }

    private static BigDecimal cents(String figure) {
        return new BigDecimal(figure).setScale(2);
    }

    /** Other spellings of the agencies, as anybody finds them. */
    Set<String> aliases() {
        Set<String> aliases = new TreeSet<>();
        agencies.values().forEach(code -> officer.get("departments/" + code)
                .ok()
                .json()
                .get("aliases")
                .forEach(alias -> aliases.add(alias.asText())));
        return aliases;
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
