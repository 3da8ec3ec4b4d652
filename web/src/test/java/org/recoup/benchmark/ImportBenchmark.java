package org.recoup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.recoup.importing.Runs;
import org.recoup.run.Api;
import org.recoup.run.World;

/**
 * How long an import takes from the file to the ledger, beside the time that PostgreSQL's own COPY takes to load the very same rows into
 * tables with the same columns, constraints, foreign keys and indexes. And how much memory the server holds on the way, by the size of
 * the file, and how long what people read takes once all of it is there. {@code mvn -q -Pimport-benchmark verify} prints all three.
 */
class ImportBenchmark {

    private static final int ROWS = Integer.getInteger("recoup.benchmark.rows", 250_000);
    private static final int ROUNDS = Integer.getInteger("recoup.benchmark.rounds", 3);

    private final World world = new World();
    private final List<String> departments = new ArrayList<>();
    private final List<String> projects = new ArrayList<>();
    private final Api officer;
    private final Api approver;
    private final Runs runs;
    private final String mapping;

    /** Of all that an import does to COPY of all that it adds. */
    private static final double MOST_TIMES_COPY = 2.0;

    /** Of the heap with the largest file to that with the smallest. */
    private static final double MOST_GROWTH = 1.25;

    private record Times(double check, double store, double approve, double copyCosts, double copyLedger) {

        double toCopyOfCosts() {
            return (check + store) / copyCosts;
        }

        double toCopyOfAll() {
            return (check + store + approve) / (copyCosts + copyLedger);
        }
    }

    ImportBenchmark() {
        String top = world.department("TOP");
        for (int i = 0; i < 20; i++) {
            departments.add(world.department("D" + i + "X", top));
            projects.add(world.project("P" + i + "X", departments.get(i), departments.get(i)));
        }
        officer = world.person("Olive", "FINANCE_OFFICER", top);
        approver = world.person("Andre", "APPROVER", top);
        runs = new Runs(officer);
        mapping = "Benchmark " + top;
        officer.post("mappings", Map.of("name", mapping, "target", "COSTS", "definition", definition()))
                .ok();
    }

    private static Map<String, Object> definition() {
        Map<String, Object> fields = Map.of(
                "project", Map.of("column", "project"),
                "department", Map.of("column", "department"),
                "category", Map.of("column", "category"),
                "date", Map.of("column", "posted"),
                "documentDate", Map.of("column", "document"),
                "supplier", Map.of("column", "supplier"),
                "reference", Map.of("column", "reference"),
                "description", Map.of("column", "description"));
        return Map.of("fields", fields, "amounts", List.of(Map.of("column", "amount")), "periodRule", "DATE");
    }

    @Test
    void fromTheFileToTheLedger() {
        System.out.printf("%nRows %,d, %d rounds; seconds%n", ROWS, ROUNDS);
        System.out.printf(
                "%8s %8s %8s | %10s %12s | %s%n", "check", "store", "approve", "COPY costs", "COPY ledger", "ratios");
        List<Times> all = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Times times = round(round);
            all.add(times);
            System.out.printf(
                    "%8.2f %8.2f %8.2f | %10.2f %12.2f | check and store to COPY of costs %.2f, all to COPY of all %.2f%n",
                    times.check(),
                    times.store(),
                    times.approve(),
                    times.copyCosts(),
                    times.copyLedger(),
                    times.toCopyOfCosts(),
                    times.toCopyOfAll());
        }
        reading();
        assertThat(all).hasSize(ROUNDS).allSatisfy(times -> assertThat(times.toCopyOfAll())
                .as("all to COPY of all")
                .isLessThanOrEqualTo(MOST_TIMES_COPY));
    }

    /** The reference is one pass of PostgreSQL over all costs. */
    private void reading() {
        Api treasury = world.person("Tara", "TREASURY", null);
        double pass = fastest(() -> World.value("select sum(amount) from cost"));
        System.out.printf(
                "%nReading with %,d costs and %,d postings; seconds, the fastest of 5; one sum over all costs takes %.3f%n",
                World.value("select count(*) from cost"), World.value("select count(*) from posting"), pass);
        for (String by : List.of("DEPARTMENT", "PROJECT", "CATEGORY", "YEAR")) {
            read("position by " + by, treasury, "position?groupBy=" + by, pass);
        }
        read("position of one project", officer, "position?groupBy=DEPARTMENT&project=" + projects.get(0), pass);
        read("lines of a figure", treasury, "position/lines?groupBy=DEPARTMENT&figure=ACTUAL", pass);
        read("costs, first page", officer, "costs", pass);
        read(
                "costs of one month and department",
                officer,
                "costs?period=2026-05&department=" + departments.get(0),
                pass);
        read("worklist", approver, "worklist", pass);
        read("checklist of a month", treasury, "periods/2026-05/checklist", pass);
    }

    private static void read(String what, Api reader, String address, double pass) {
        double time = fastest(() -> reader.get(address).ok());
        System.out.printf("%36s %8.3f, %5.1f times the sum%n", what, time, time / pass);
    }

    private static double fastest(Runnable reading) {
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begun = System.nanoTime();
            reading.run();
            fastest = Math.min(fastest, seconds(begun));
        }
        return fastest;
    }

    @Test
    void memoryByTheSizeOfTheFile() {
        System.out.printf("%nLive heap of the server while a file is checked and stored, MB%n");
        Map<Integer, Long> highest = new TreeMap<>();
        for (int rows : List.of(10_000, 100_000, 1_000_000)) {
            byte[] file = file("memory" + rows, rows);
            try (LiveHeap heap = LiveHeap.watched()) {
                long before = heap.now();
                long begun = System.nanoTime();
                long run = runs.upload("memory.csv", file);
                assertThat(runs.check(run, mapping).get("linesAdded").asInt()).isEqualTo(rows);
                assertThat(runs.store(run, false).get("state").asText()).isEqualTo("STORED");
                highest.put(rows, heap.highest());
                System.out.printf(
                        "%,10d rows (%,d kB): before %d, highest %d, with uploading %.1f s%n",
                        rows, file.length / 1024, before, heap.highest(), seconds(begun));
            }
        }
        assertThat(highest.get(1_000_000).doubleValue())
                .as("heap by rows " + highest)
                .isPositive()
                .isLessThanOrEqualTo(highest.get(10_000) * MOST_GROWTH);
    }

    private Times round(int round) {
        long run = runs.upload("round.csv", file("round" + round, ROWS));
        long begun = System.nanoTime();
        JsonNode checked = runs.check(run, mapping);
        double check = seconds(begun);
        assertThat(checked.get("errors").asInt()).isZero();
        begun = System.nanoTime();
        runs.store(run, false);
        double store = seconds(begun);
        begun = System.nanoTime();
        approver.post("costs/approve", Map.of("importRun", run)).ok();
        double approve = seconds(begun);
        try (CopyReference copy = new CopyReference(run)) {
            double costs = copy.costs();
            double ledger = copy.ledger();
            return new Times(check, store, approve, costs, ledger);
        }
    }

    private byte[] file(String mark, int rows) {
        StringBuilder csv = new StringBuilder(rows * 110);
        csv.append("project,department,category,posted,document,supplier,reference,description,amount\n");
        for (int i = 0; i < rows; i++) {
            int place = i % departments.size();
            csv.append(projects.get(place))
                    .append(',')
                    .append(departments.get(place))
                    .append(',');
            csv.append(i % 3 == 0 ? World.BUILD : World.STAFF).append(",2026-").append(i % 2 == 0 ? "05" : "06");
            csv.append("-15,2026-05-")
                    .append(10 + i % 20)
                    .append(",Supplier ")
                    .append(i % 500)
                    .append(',');
            csv.append(mark)
                    .append('-')
                    .append(i)
                    .append(",Work package ")
                    .append(i % 1000)
                    .append(',');
            csv.append(1 + i % 9000).append('.').append(10 + i % 90).append('\n');
        }
        return csv.toString().getBytes();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000.0;
    }
}
