package org.recoup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.recoup.position.PositionFilter;
import org.recoup.position.PositionRow;
import org.recoup.position.PositionTable;

class PositionCsvTest {

    @Test
    void amountsArePlainAndNamesAreNeverFormulas() {
        PositionFilter all = new PositionFilter(null, null, null, null, null, null, null);
        PositionRow row = row("=1+1", "-1234.50");
        PositionTable table = new PositionTable(
                all, List.of(row), row, Samples.money("0.00"), Samples.money("0.00"), Samples.money("0.00"));

        List<String> lines = new String(PositionCsv.of(table), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("\uFEFF");
        assertThat(lines.get(1)).contains(", =1+1,").doesNotContain(",=1+1,").endsWith(",-1234.50");
    }

    private static PositionRow row(String name, String variance) {
        Money none = Samples.money("0.00");
        return new PositionRow(
                "JUS",
                name,
                0,
                null,
                "JUS",
                null,
                null,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                none,
                Samples.money(variance));
    }
}
