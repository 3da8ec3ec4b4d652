package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.Csv.column;
import static org.recoup.importing.Csv.fixed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.World;

/** Workbooks, tables separated by tabs, and tables as wide as a spreadsheet, from the upload to the costs and back to their person. */
class WorkbookImportsIT {

    private static final int WIDEST = 16_384;
    private static final List<Object> HEADER =
            List.of("Project", "Department", "Posted", "Supplier", "Invoice", "Amount");

    private final World world = new World();
    private final String department = world.department("WBK");
    private final String project = world.project("WB", department, department);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", department);
    private final Runs runs = new Runs(officer);

    @AfterEach
    void dropWhatWaits() {
        runs.dropWaiting();
    }

    /** @param more what it says beyond the columns */
    private String mapping(String name, Map<String, Object> more) {
        Map<String, Object> definition = new HashMap<>(Map.of(
                "fields",
                Map.of(
                        "project", column("Project"),
                        "department", column("Department"),
                        "date", column("Posted"),
                        "supplier", column("Supplier"),
                        "reference", column("Invoice")),
                "amounts",
                List.of(Map.of("column", "Amount", "category", World.STAFF)),
                "periodRule",
                "DATE"));
        definition.putAll(more);
        String named = name + " " + department;
        Csv.mapping(officer, named, "COSTS", definition);
        return named;
    }

    private List<Object> row(String day, String invoice, Object amount) {
        return List.of(project, department, LocalDate.parse(day), "Anvil", invoice, amount);
    }

    /** Two months, a sheet that is no table of costs, and titles above the header. */
    private byte[] twoMonths() {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put("Read me", List.of(List.of("Costs by month, from the ledger")));
        sheets.put(
                "May",
                List.of(
                        HEADER,
                        row("2026-05-04", "M1", new BigDecimal("10.25")),
                        row("2026-05-05", "M2", "to follow")));
        sheets.put(
                "June",
                List.of(
                        List.of("Costs of June"),
                        List.of(),
                        HEADER,
                        row("2026-06-04", "J1", new BigDecimal("1234.56")),
                        row("2026-06-05", "J2", "to follow"),
                        row("2026-06-06", "J3", new BigDecimal("-0.5"))));
        return Workbooks.of(sheets);
    }

    @Test
    void oneSheetIsChosenAndItsNotesComeBackInTheWorkbook() {
        String june = mapping("June", Map.of("sheet", "June"));
        long run = runs.upload("months.xlsx", twoMonths());

        JsonNode view = officer.get("imports/" + run + "/view?sheet=June").ok().json();
        assertThat(view.get("kind").asText()).isEqualTo("XLSX");
        assertThat(view.get("sheets")).extracting(JsonNode::asText).containsExactly("Read me", "May", "June");
        assertThat(view.get("sheet").asText()).isEqualTo("June");
        assertThat(view.at("/header/0").asInt()).isEqualTo(3);
        assertThat(view.get("columns").findValuesAsText("name")).contains("Invoice", "Amount");
        assertThat(view.get("rows").toString()).contains("J1", "1234.56").doesNotContain("M1");

        JsonNode checked = runs.check(run, june);
        assertThat(checked.get("rowsRead").asInt()).isEqualTo(3);
        assertThat(checked.get("linesAdded").asInt()).isEqualTo(2);
        assertThat(checked.get("total").asText()).isEqualTo("1234.06");
        JsonNode note = runs.errors(run).get(0);
        assertThat(runs.errors(run)).hasSize(1);
        assertThat(note.get("sheet").asInt()).isEqualTo(2);
        assertThat(note.get("row").asInt()).isEqualTo(5);
        assertThat(note.get("column").asText()).isEqualTo("Amount");

        byte[] annotated = officer.get("imports/" + run + "/annotated").ok().bytes();
        assertThat(Workbooks.sheets(annotated)).containsExactly("Read me", "May", "June");
        noted(annotated);
        long again = runs.upload("months with notes.xlsx", annotated);
        JsonNode read = runs.check(again, june);
        assertThat(read.get("linesAdded").asInt()).isEqualTo(2);
        assertThat(read.get("rowsFaulty").asInt()).isEqualTo(1);
        assertThat(read.get("total").asText()).isEqualTo("1234.06");
    }

    private static void noted(byte[] annotated) {
        List<Row> rows = Workbooks.rows(annotated, "June");
        assertThat(cell(rows, 3, 6)).isNotEmpty();
        assertThat(cell(rows, 4, 6)).isEmpty();
        assertThat(cell(rows, 5, 6)).startsWith("Amount: \"to follow\" is not an amount.");
        assertThat(cell(rows, 5, 5)).isEqualTo("to follow");
        Row good = numbered(rows, 4);
        assertThat(good.getCell(5).getType()).isEqualTo(CellType.NUMBER);
        assertThat(good.getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("1234.56");
        assertThat(good.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo("2026-06-04");
        assertThat(Workbooks.rows(annotated, "May").get(1).getCellAsNumber(5).orElseThrow())
                .isEqualByComparingTo("10.25");
    }

    private static Row numbered(List<Row> rows, int number) {
        return rows.stream()
                .filter(row -> row.getRowNum() == number)
                .findFirst()
                .orElseThrow();
    }

    private static String cell(List<Row> rows, int number, int column) {
        Row row = numbered(rows, number);
        return column < row.getCellCount() ? row.getCellText(column) : "";
    }

    @Test
    void ofAllSheetsTheGoodRowsAreTakenAndTheRestComesInWhenItIsPutRight() {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put(
                "May", List.of(HEADER, row("2026-05-04", "M1", new BigDecimal("10.25")), row("2026-05-05", "M2", "?")));
        sheets.put(
                "June",
                List.of(HEADER, row("2026-06-04", "J1", new BigDecimal("20.00")), row("2026-06-05", "J2", "?")));
        String all = mapping("All", Map.of("sheet", "*"));
        long run = runs.upload("all.xlsx", Workbooks.of(sheets));

        assertThat(runs.check(run, all).get("linesAdded").asInt()).isEqualTo(2);
        List<JsonNode> errors = runs.errors(run);
        assertThat(errors).extracting(note -> note.get("sheet").asInt()).containsExactly(0, 1);
        assertThat(errors).extracting(note -> note.get("row").asInt()).containsExactly(3, 3);
        assertThat(officer.post("imports/" + run + "/store", Map.of()).status()).isEqualTo(422);
        JsonNode stored = runs.store(run, true);
        assertThat(stored.get("state").asText()).isEqualTo("STORED");
        assertThat(costs("M1", "J1", "M2", "J2")).isEqualTo(2);

        List<JsonNode> rests = new ArrayList<>();
        officer.get("imports/waiting").ok().json().forEach(waiting -> {
            if (waiting.get("restOf").asLong() == run) {
                rests.add(waiting);
            }
        });
        assertThat(rests).isNotEmpty();
        rests.forEach(rest -> bringRest(rest, all));
        assertThat(costs("M1", "J1", "M2", "J2")).isEqualTo(4);
        assertThat(World.value(
                        "select sum(amount) from cost where project_id = (select id from project where code = ?)",
                        project))
                .hasToString("3275");
    }

    /** A workbook or a text, whichever it is kept as: what was no amount becomes 1.25. */
    private void bringRest(JsonNode rest, String mapping) {
        byte[] kept =
                officer.get("imports/" + rest.get("id").asLong() + "/file").ok().bytes();
        String name = rest.get("fileName").asText();
        byte[] mended = name.endsWith(".xlsx")
                ? mended(kept)
                : new String(kept, StandardCharsets.UTF_8).replace("?", "1.25").getBytes(StandardCharsets.UTF_8);
        long again = runs.upload("mended " + name, mended);
        JsonNode checked = runs.check(again, mapping);
        assertThat(checked.get("errors").asInt())
                .as(runs.notes(again).toString())
                .isZero();
        assertThat(runs.store(again, false).get("state").asText()).isEqualTo("STORED");
    }

    private static byte[] mended(byte[] workbook) {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        for (String sheet : Workbooks.sheets(workbook)) {
            List<List<Object>> rows = new ArrayList<>();
            for (Row row : Workbooks.rows(workbook, sheet)) {
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    String text = row.getCellText(i);
                    values.add(
                            i == 2 && !text.isEmpty() && !text.equals("Posted")
                                    ? row.getCellAsDate(i).orElseThrow().toLocalDate()
                                    : text.equals("?") ? new BigDecimal("1.25") : text);
                }
                rows.add(values);
            }
            sheets.put(sheet, rows);
        }
        return Workbooks.of(sheets);
    }

    private long costs(String... references) {
        return (Long) World.value(
                "select count(*) from cost c join project p on p.id = c.project_id where p.code = ?"
                        + " and c.state = 'SUBMITTED' and c.reference = any(cast(? as text[]))",
                project,
                "{" + String.join(",", references) + "}");
    }

    @Test
    void aTableSeparatedByTabsComesIn() {
        String plain = mapping("Plain", Map.of());
        String tabs = "Project\tDepartment\tPosted\tSupplier\tInvoice\tAmount\n"
                + String.join("\t", project, department, "2026-05-04", "Anvil, Ltd.", "T1", "1,234.56") + "\n"
                + String.join("\t", project, department, "2026-05-05", "Anvil, Ltd.", "T2", "none yet") + "\n";
        long run = runs.upload("ledger.tsv", tabs);

        assertThat(officer.get("imports/" + run + "/view")
                        .ok()
                        .json()
                        .get("separator")
                        .asText())
                .isEqualTo("\t");
        JsonNode checked = runs.check(run, plain);
        assertThat(checked.get("total").asText()).isEqualTo("1234.56");
        assertThat(runs.errors(run))
                .singleElement()
                .satisfies(note -> assertThat(note.get("row").asInt()).isEqualTo(3));
        assertThat(officer.get("imports/" + run + "/annotated").ok().text().lines())
                .anySatisfy(line -> assertThat(line).contains("T2\tnone yet\t").contains("is not an amount"));
        long rest = runs.store(run, true).get("rest").asLong();
        assertThat(officer.get("imports/" + rest + "/file").ok().text())
                .contains("Invoice\tAmount")
                .contains("T2\tnone yet");
        assertThat(costs("T1", "T2")).isEqualTo(1);
    }

    @Test
    void aTableMayBeAsWideAsASpreadsheet() {
        String plain = mapping("Wide", Map.of());
        List<Object> header = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int column = 1; column <= WIDEST - HEADER.size(); column++) {
            header.add("Measure " + column);
            values.add(new BigDecimal(column));
        }
        header.addAll(HEADER);
        values.addAll(Arrays.asList(project, department, "2026-05-04", "Anvil", "W1", new BigDecimal("5.00")));
        byte[] workbook = Workbooks.of(Map.of("Wide", List.of(header, values)));
        String text = joined(header) + "\n" + joined(values).replace("W1", "W2") + "\n";

        for (long run : new long[] {runs.upload("wide.xlsx", workbook), runs.upload("wide.csv", text)}) {
            JsonNode view = officer.get("imports/" + run + "/view").ok().json();
            assertThat(view.get("columns")).hasSize(WIDEST);
            JsonNode last = view.get("columns").get(WIDEST - 1);
            assertThat(last.get("name").asText()).isEqualTo("Amount");
            assertThat(last.get("letter").asText()).isEqualTo("XFD");
            JsonNode checked = runs.check(run, plain);
            assertThat(checked.get("errors").asInt())
                    .as(runs.notes(run).toString())
                    .isZero();
            assertThat(checked.get("total").asText()).isEqualTo("5.00");
            assertThat(runs.store(run, false).get("state").asText()).isEqualTo("STORED");
        }
        assertThat(costs("W1", "W2")).isEqualTo(2);
    }

    private static String joined(List<Object> values) {
        return String.join(",", values.stream().map(Object::toString).toList());
    }

    @Test
    void aMappingSaysWhichRowsAreNoLines() {
        String file = """
                Supplier,Posted,Invoice,Amount
                Anvil,2026-05-04,K1,10.00
                Plan,2026-05-05,K2,7.00
                Total,2026-05-31,,17.00
                """;
        Map<String, Object> fixed =
                Map.of("project", fixed(project), "department", fixed(department), "date", column("Posted"));
        String found = mapping("Found", Map.of("fields", fixed));
        String kept = mapping("Kept", Map.of("fields", fixed, "totals", "KEEP"));
        Object plans = List.of(Map.of("column", "Supplier", "test", "EQUALS", "text", "plan"));
        String planless = mapping("Planless", Map.of("fields", fixed, "totals", "KEEP", "leaveOut", plans));
        long run = runs.upload("totals.csv", file);

        assertThat(runs.check(run, found).get("total").asText()).isEqualTo("17.00");
        assertThat(runs.notes(run).findValuesAsText("code")).containsExactly("import.total.left.out");
        assertThat(runs.check(run, kept).get("total").asText()).isEqualTo("34.00");
        assertThat(runs.notes(run).findValuesAsText("code")).containsExactly("import.total.kept");
        JsonNode checked = runs.check(run, planless);
        assertThat(checked.get("rowsRead").asInt()).isEqualTo(3);
        assertThat(checked.get("linesAdded").asInt()).isEqualTo(2);
        assertThat(checked.get("total").asText()).isEqualTo("27.00");
        assertThat(runs.store(run, false).get("linesAdded").asInt()).isEqualTo(2);
        assertThat(World.value(
                        "select string_agg(amount::text, ' ' order by amount) from cost where import_run_id = ?", run))
                .isEqualTo("1000 1700");
    }
}
