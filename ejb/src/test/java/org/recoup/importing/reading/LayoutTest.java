package org.recoup.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.importing.reading.Files.csv;
import static org.recoup.importing.reading.Files.rows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoup.importing.reading.style.NumberStyle;

class LayoutTest {

    @Test
    void titlesBlankRowsAndUnitsAreNotData() {
        Layout layout = layout("Spending of May 2026,,\n\n"
                + "Date:,2026-06-01,\n"
                + "Department,Amount,Note\n"
                + ",£m,\n"
                + "DOH,1.5,\n"
                + "DOT,2,\n"
                + "DOE,3,x\n");

        assertThat(layout.banner()).containsExactly(1, 3);
        assertThat(layout.header()).containsExactly(4);
        assertThat(layout.units()).isEqualTo(5);
        assertThat(layout.firstData()).isEqualTo(6);
        assertThat(layout.columns().get(1).unit()).isEqualTo("£m");
    }

    @Test
    void namesOfGroupsGoOverAllTheirColumns() {
        Layout layout = layout(
                "Project,,2025,,2026,\n,Department,Budget,Actual,Budget,Actual\nP1,DOH,1,2,3,4\nP2,DOT,1,2,3,4\n");

        assertThat(layout.header()).containsExactly(1, 2);
        assertThat(layout.columns())
                .extracting(Column::name)
                .containsExactly("Project", "Department", "2025 Budget", "2025 Actual", "2026 Budget", "2026 Actual");
    }

    @Test
    void aHeaderMayGoOnInASecondLine() {
        Layout layout = layout("Department,Amount,Amount\n,paid,open\nDOH,1,2\nDOT,3,4\n");

        assertThat(layout.columns())
                .extracting(Column::name)
                .containsExactly("Department", "Amount paid", "Amount open");
        assertThat(layout.firstData()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "Exempt", "#REF!", "TRUE", "tbc"})
    void aFirstRowOfDataWithoutAnAmountIsNoHeading(String amount) {
        String below = "\nSCP;JUS;2025-05-04;b;1.50\nSCP;JUS;2025-05-05;c;2.50\n";

        assertThat(layout("Project;Dept;Date;Text;Amount\nSCP;JUS;2025-05-03;a;" + amount + below)
                        .header())
                .containsExactly(1);
        assertThat(layout("Project;Dept;Date;Amount;Amount\nSCP;JUS;May;a;" + amount + below)
                        .header())
                .containsExactly(1);
    }

    @Test
    void namesAreUniqueAndNeverBlank() {
        Layout layout = layout("Amount,,Amount,\"Cost\n centre\"\n1,2,3,x\n");

        assertThat(layout.columns())
                .extracting(Column::name)
                .containsExactly("Amount", "B", "Amount (C)", "Cost centre");
    }

    @Test
    void withoutAHeaderColumnsHaveLetters() {
        Layout layout = layout("DOH,2026-03-31,12.50\nDOT,2026-04-30,13.50\n");

        assertThat(layout.header()).isEmpty();
        assertThat(layout.firstData()).isEqualTo(1);
        assertThat(layout.columns()).extracting(Column::name).containsExactly("A", "B", "C");
        assertThat(layout.sure()).isFalse();
    }

    @Test
    void monthsMayNameColumns() {
        Layout layout = layout("Department,2026-04,2026-05\nDOH,1,2\nDOT,3,4\n");

        assertThat(layout.header()).containsExactly(1);
        assertThat(layout.columns().get(2).name()).isEqualTo("2026-05");
    }

    @Test
    void aPersonMaySayWhichRowsNameTheColumns() {
        List<Row> rows = rows(csv("a,b\nc,d\n1,2\n"));

        assertThat(Layout.withHeader(rows.iterator(), List.of(2)).firstData()).isEqualTo(3);
        assertThat(Layout.withHeader(rows.iterator(), List.of()).firstData()).isEqualTo(1);
    }

    @Test
    void totalsAreSpottedByTheirWordsAndByTheirSums() {
        assertThat(totals("DOH,x,10\nDOT,y,20\nTotal,,30\nDOE,z,5\nGesamtsumme:,,35\n"))
                .containsExactly(3, 5);
        assertThat(totals("DOH,x,10\nDOT,y,20\nHealth total,,31\nTotal Energies Ltd,fuel for,7\nTotal général,,1\n"))
                .containsExactly(3, 5);
        assertThat(totals("DOH,x,10\nDOT,y,20\n,,30\nDOE,z,5\nDOE,z,7\n,,12\n")).containsExactly(3, 6);
        assertThat(totals("DOH,x,10\nDOT,y,20\nDOE,z,30\n合計,,60\nИтого,,60\n")).containsExactly(4, 5);
    }

    private static List<Integer> totals(String text) {
        TotalRows totals = new TotalRows(NumberStyle.POINT);
        return rows(csv(text), FileFormat.csv(StandardCharsets.UTF_8, ','), "").stream()
                .filter(row -> totals.look(row).isPresent())
                .map(Row::number)
                .toList();
    }

    private static Layout layout(String text) {
        char separator = text.contains(";") ? ';' : ',';
        return Layout.find(rows(csv(text), FileFormat.csv(StandardCharsets.UTF_8, separator), "")
                .iterator());
    }
}
