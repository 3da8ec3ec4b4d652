package org.recoup.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** What lies on the desks of finance officers: a sheet begun, a cost that came back, files brought in, transfers not yet confirmed. */
final class DemoDesk {

    private static final String LEDGER = "Supplier,Invoice,Date,Office,Project,Amount\n";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Function<String, Api> as;
    private final YearMonth start;

    /** @param start the first month of the financial year that runs */
    DemoDesk(Function<String, Api> as, YearMonth start) {
        this.as = as;
        this.start = start;
    }

    void everyday() {
        sheet();
        returned();
        commitment();
        transfers();
        stored();
        waiting();
    }

    /** Two rows that are fine, and one that waits for its amount. */
    private void sheet() {
        String month = start.plusMonths(6).toString();
        as.apply("maya.okafor")
                .post(
                        "sheets",
                        Map.of(
                                "title",
                                "Payroll and couriers",
                                "rows",
                                List.of(
                                        row("STAFF", month, "PAY-19", "14,412.20"),
                                        row("STAFF", month, "PAY-19 overtime", "1,118.65"),
                                        row("LICENCE", month, "KH/7802", "1.234"))))
                .ok();
    }

    private static Map<String, String> row(String category, String month, String reference, String amount) {
        return Map.of(
                "project",
                "SCP",
                "department",
                "JUS",
                "category",
                category,
                "period",
                month,
                "documentDate",
                month + "-14",
                "supplier",
                category.equals("STAFF") ? "" : "Keyholm",
                "reference",
                reference,
                "amount",
                amount);
    }

    private void returned() {
        Map<String, Object> cost = new HashMap<>(Map.of(
                "project", "SCP",
                "department", "JUS",
                "category", "LICENCE",
                "period", start.plusMonths(5).toString(),
                "documentDate", start.plusMonths(5).atDay(20).toString(),
                "supplier", "Keyholm",
                "reference", "KH/7719",
                "amount", "4120.00"));
        long id = as.apply("maya.okafor")
                .post("costs", cost)
                .ok()
                .json()
                .get("id")
                .asLong();
        as.apply("tom.adeyemi")
                .post("costs/" + id + "/return", Map.of("comment", "The invoice says 4,210.00. Which is right?"))
                .ok();
    }

    private void commitment() {
        as.apply("hana.lind")
                .post(
                        "commitments",
                        Map.of(
                                "project", "SCP",
                                "department", "HLT",
                                "category", "BUILD",
                                "year", "%d-%02d".formatted(start.getYear(), (start.getYear() + 1) % 100),
                                "reference", "PO-4471",
                                "description", "Second release, fixed price",
                                "amount", "260000.00"))
                .ok();
    }

    /** One that the payee confirmed, and one that it has not seen on its account yet. */
    private void transfers() {
        long first = transfer(start.plusMonths(4), "FT-2", "90000.00");
        as.apply("owen.price").post("transfers/" + first + "/match", Map.of()).ok();
        transfer(start.plusMonths(6), "FT-3", "125000.00");
    }

    private long transfer(YearMonth month, String reference, String amount) {
        long id = as.apply("hana.lind")
                .post(
                        "transfers",
                        Map.of(
                                "project",
                                "IDA",
                                "payer",
                                "HLT",
                                "payee",
                                "WRK",
                                "period",
                                month.toString(),
                                "paidOn",
                                month.atDay(14).toString(),
                                "reference",
                                reference,
                                "description",
                                "Health's part of the build",
                                "amount",
                                amount))
                .ok()
                .json()
                .get("id")
                .asLong();
        as.apply("priya.shah").post("transfers/" + id + "/approve", Map.of()).ok();
        return id;
    }

    /** A file that came in, with a total row that was left out and said so. */
    private void stored() {
        Api owen = as.apply("owen.price");
        mapping(owen, "Ledger of Work");
        YearMonth month = start.plusMonths(6);
        long run = upload(
                owen,
                "ledger " + month + ".csv",
                LEDGER
                        + "Northgate Hosting,NH-750," + month.atDay(3) + ",Work,SCP,\"4,180.00\"\n"
                        + "Northgate Hosting,NH-751," + month.atDay(17) + ",Work,SCP,\"2,640.40\"\n"
                        + "Northgate Hosting,NH-751," + month.atDay(17) + ",Work,SCP,\"2,640.40\"\n"
                        + "Reyes and Daughters,0107," + month.atDay(21) + ",Work,IDA,(350.00)\n"
                        + "Total,,,,,\"9,110.80\"\n");
        check(owen, run, "Ledger of Work");
        owen.post("imports/" + run + "/store?goodRowsOnly=false", Map.of()).ok();
        settle(owen, run);
    }

    /** A file that waits: a spelling that nobody here knows, and an amount that is none. */
    private void waiting() {
        Api maya = as.apply("maya.okafor");
        mapping(maya, "Ledger of Justice");
        YearMonth month = start.plusMonths(6);
        long run = upload(
                maya,
                "justice " + month + ".csv",
                LEDGER
                        + "Keyholm,KH/7805," + month.atDay(5) + ",Justice,SCP,640.00\n"
                        + "Keyholm,KH/7806," + month.atDay(9) + ",Min. of Justice,SCP,\"1,280.00\"\n"
                        + "Keyholm,KH/7807," + month.atDay(9) + ",Justice,SCP,to follow\n"
                        + "Anvil Couriers,88," + month.atDay(12) + ",Justice,SCP,75.20\n"
                        + "Grand total,,,,,\"1,995.20\"\n");
        check(maya, run, "Ledger of Justice");
    }

    private void mapping(Api officer, String name) {
        officer.post(
                        "mappings",
                        Map.of(
                                "name",
                                name,
                                "target",
                                "COSTS",
                                "definition",
                                Map.of(
                                        "fields",
                                        Map.of(
                                                "project", Map.of("column", "Project"),
                                                "department", Map.of("column", "Office"),
                                                "date", Map.of("column", "Date"),
                                                "documentDate", Map.of("column", "Date"),
                                                "supplier", Map.of("column", "Supplier"),
                                                "reference", Map.of("column", "Invoice")),
                                        "amounts",
                                        List.of(Map.of("column", "Amount", "category", "LICENCE")),
                                        "periodRule",
                                        "DATE")))
                .ok();
    }

    private static long upload(Api officer, String fileName, String content) {
        return officer.post(
                        "imports/files?fileName=" + encoded(fileName),
                        "application/octet-stream",
                        content.getBytes(StandardCharsets.UTF_8))
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    private static void check(Api officer, long run, String mapping) {
        officer.post("imports/" + run + "/check?mapping=" + encoded(mapping), Map.of())
                .ok();
        settle(officer, run);
    }

    /** Files are read in the background; waits until that is done. */
    private static void settle(Api officer, long run) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (officer.get("imports/" + run).ok().json().get("state").asText().endsWith("ING")) {
            if (System.nanoTime() > end) {
                throw new StartFailure("The demo's import " + run + " did not come to its end.");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
