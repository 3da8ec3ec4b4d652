package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;
import static org.recoup.importing.Csv.fixed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.World;

/** Files as other programs write them, and mappings that others drew. */
class OddFilesIT {

    private final World world = new World();
    private final String department = world.department("ODD");
    private final String project = world.project("OF", department, department);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", department);
    private final Runs runs = new Runs(officer);

    @AfterEach
    void dropWhatWaits() {
        runs.dropWaiting();
    }

    private String mapping(String of, Map<String, ?> amount) {
        return mapping(of, amount, List.of(), column("Posted"));
    }

    private String mapping(String of, Map<String, ?> amount, List<Integer> header, Map<String, String> date) {
        String name = "Odd " + of + department + amount.hashCode() + date;
        Map<String, Object> definition = new HashMap<>(Map.of(
                "fields",
                Map.of("project", fixed(project), "department", fixed(of), "date", date),
                "amounts",
                List.of(amount),
                "periodRule",
                "DATE"));
        if (!header.isEmpty()) {
            definition.put("header", header);
        }
        Csv.mapping(officer, name, "COSTS", definition);
        return name;
    }

    private static Map<String, Object> amount(String column, boolean cumulative) {
        return Map.of("column", column, "category", "STAFF", "cumulative", cumulative);
    }

    private Object spent() {
        return World.value(
                "select coalesce(sum(c.amount), 0) from cost c join project p on p.id = c.project_id"
                        + " where p.code = ? and c.state = 'SUBMITTED'",
                project);
    }

    @Test
    void aSeparatorAtTheEndOfTheHeadingsOrOfTheRowsIsNoValue() {
        String mapping = mapping(department, amount("Amount", false));
        String[] files = {
            "Posted,Amount,\n2025-05-31,1.01,\n2025-05-31,1.02,\n",
            "Posted,Amount,\n2025-05-31,2.01\n2025-05-31,2.02\n",
            "Posted,Amount\n2025-05-31,3.01,\n2025-05-31,3.02,\n"
        };
        for (String file : files) {
            JsonNode checked = runs.check(runs.upload("end.csv", file), mapping);
            assertThat(checked.get("errors").asInt()).as(file).isZero();
            assertThat(checked.get("linesAdded").asInt()).as(file).isEqualTo(2);
        }
    }

    @Test
    void aRowWithASeparatorInAValueIsRefusedAloneWhereverItStands() {
        String mapping = mapping(department, amount("Amount", false));
        long run = runs.upload("comma.csv", "Posted,Amount\n2025-05-31,1.01\n2025-05-31,1,234.02\n2025-05-31,1.03\n");

        JsonNode checked = runs.check(run, mapping);

        assertThat(runs.notes(run).findValuesAsText("code")).containsExactly("import.row.width");
        assertThat(checked.get("linesAdded").asInt()).isEqualTo(2);
    }

    @Test
    void aMappingOfAnotherDepartmentIsRefusedInWords() {
        String other = world.department("OTH");
        long run = runs.upload("theirs.csv", "Posted,Amount\n2025-05-31,1.01\n");

        JsonNode checked = runs.check(run, mapping(other, amount("Amount", false)));

        assertThat(checked.get("state").asText()).isEqualTo("CHECKED");
        assertThat(runs.notes(run).findValuesAsText("code")).contains("import.department.not.yours");
        assertThat(checked.get("linesAdded").asInt()).isZero();
    }

    @Test
    void totalsToDateThatAreCorrectedOrFallToNothingEndAtTheirLast() {
        String mapping = mapping(department, amount("Total", true));
        store(mapping, "Posted,Total\n2025-05-31,100.00\n2025-06-30,150.00\n");
        assertThat(spent()).hasToString("15000");

        store(mapping, "Posted,Total\n2025-05-31,110.00\n2025-06-30,150.00\n");
        assertThat(spent()).hasToString("15000");

        store(mapping, "Posted,Total\n2025-05-31,110.00\n2025-06-30,0.00\n");
        assertThat(spent()).hasToString("0");
    }

    private void store(String mapping, String file) {
        long run = runs.upload("totals.csv", file);
        assertThat(runs.check(run, mapping).get("errors").asInt()).isZero();
        assertThat(runs.store(run, false).get("state").asText()).isEqualTo("STORED");
    }

    @Test
    void refusedRowsAreReadByTheMappingThatRefusedThem() {
        String mapping = mapping(department, Map.of("column", "B", "category", "STAFF"), List.of(2), column("A"));
        long run =
                runs.upload("rows.csv", "Export;\nPosted;Amount\n2025-05-31;1,01\n2025-05-31;two\n2025-05-31;three\n");
        assertThat(runs.check(run, mapping).get("rowsFaulty").asInt()).isEqualTo(2);
        long rest = runs.store(run, true).get("rest").asLong();

        String kept = officer.get("imports/" + rest + "/file").ok().text();
        JsonNode again =
                runs.check(runs.upload("mended.csv", kept.replace("two", "2,02").replace("three", "3,03")), mapping);

        assertThat(again.get("errors").asInt()).as(kept).isZero();
        assertThat(again.get("total").asText()).isEqualTo("5.05");
    }

    @Test
    void theSameWordInOtherLettersIsTaughtOnce() {
        runs.teach("department", "Min. of Odds " + department, department);
        runs.teach("department", "MIN. OF ODDS " + department, department);

        assertThat(World.value(
                        "select count(*) from department_alias where lower(alias) = lower(?)",
                        "Min. of Odds " + department))
                .isEqualTo(1L);
    }

    @Test
    void aMappingSaysWhatMeansNoAmountAndWhatCrMeans() {
        String name = "Odd words " + department;
        Csv.mapping(
                officer,
                name,
                "COSTS",
                Map.of(
                        "fields",
                        Map.of("project", fixed(project), "department", fixed(department), "date", column("Posted")),
                        "amounts",
                        List.of(amount("Amount", false)),
                        "periodRule",
                        "DATE",
                        "noAmount",
                        List.of("n/a"),
                        "credits",
                        "BELOW_ZERO"));
        String file = "Posted,Amount\n2025-05-31,9.00\n2025-05-31,n/a\n2025-05-31,2.50 Cr\n2025-05-31,$5\n";

        long run = runs.upload("words.csv", file);
        JsonNode checked = runs.check(run, name);

        assertThat(checked.get("total").asText()).isEqualTo("6.50");
        assertThat(runs.notes(run).findValuesAsText("code")).containsExactly("reading.number.currency");
        assertThat(runs.notes(run).findValuesAsText("detail").get(0)).contains("$5", "GBP");
    }
}
