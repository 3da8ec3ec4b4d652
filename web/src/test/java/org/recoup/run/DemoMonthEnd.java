package org.recoup.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;

/** Months behind: three closed, one soft-closed with an exception, one with returns handed in; the others are open. */
final class DemoMonthEnd {

    private static final Map<String, String> OFFICERS =
            Map.of("HLT", "hana.lind", "JUS", "maya.okafor", "WRK", "owen.price");

    private final Function<String, Api> as;
    private final YearMonth start;
    private final LocalDate today;

    /** @param start the first month of the financial year that runs */
    DemoMonthEnd(Function<String, Api> as, YearMonth start, LocalDate today) {
        this.as = as;
        this.start = start;
        this.today = today;
    }

    void close() {
        Api tess = as.apply(Demo.TREASURY);
        for (int month = 0; month < 4; month++) {
            for (String department : OFFICERS.keySet()) {
                handIn(start.plusMonths(month), department, "");
            }
        }
        for (int month = 0; month < 3; month++) {
            tess.post(
                            "periods/" + start.plusMonths(month) + "/close",
                            Map.of("reason", "The Courts Service has no costs of its own yet", "sure", true))
                    .ok();
        }
        YearMonth soft = start.plusMonths(3);
        tess.post("periods/" + soft + "/soft-close", Map.of("sure", true)).ok();
        tess.post(
                        "periods/" + soft + "/exceptions",
                        Map.of(
                                "person", "owen.price",
                                "department", "WRK",
                                "reason", "The hosting invoice of this month comes a fortnight late",
                                "until", today.plusDays(14).toString()))
                .ok();
        handIn(start.plusMonths(4), "HLT", "All invoices of the second release are in");
        handIn(start.plusMonths(4), "JUS", "");
    }

    private void handIn(YearMonth month, String department, String note) {
        as.apply(OFFICERS.get(department))
                .post("periods/" + month + "/returns", Map.of("department", department, "note", note))
                .ok();
    }
}
