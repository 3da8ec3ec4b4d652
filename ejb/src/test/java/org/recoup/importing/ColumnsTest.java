package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recoup.importing.reading.Column;

class ColumnsTest {

    private final FaultList faults = new FaultList();
    private final Columns columns = new Columns(List.of(
            new Column(0, "A", "Project", "Project", ""),
            new Column(1, "B", "Amount (B)", "Amount", ""),
            new Column(2, "C", "Amount (C)", "Amount", ""),
            new Column(3, "D", "D", "", "")));

    @Test
    void aColumnIsFoundByItsHeaderByItsOwnNameAndByItsLetter() {
        assertThat(columns.indexOf("Project")).isZero();
        assertThat(columns.indexOf("Amount (C)")).isEqualTo(2);
        assertThat(columns.indexOf("B")).isEqualTo(1);
        assertThat(columns.has(Set.of("Project", "Amount (B)", "D"), 1, faults)).isTrue();
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void aHeaderInOtherLettersOrWithOtherSpacesIsFoundWhereNoneIsSoCalled() {
        assertThat(columns.has(Set.of(" project"), 1, faults)).isTrue();
        assertThat(columns.indexOf(" project")).isZero();
        assertThat(columns.has(Set.of("AMOUNT"), 1, faults)).isFalse();
        assertThat(faults.list()).extracting(ImportFault::code).containsExactly("import.column.twice");
    }

    @Test
    void aHeaderThatStandsTwiceAndOneThatIsNotThereAreFaultsAtTheHeader() {
        assertThat(columns.has(Set.of("Amount", "Price"), 3, faults)).isFalse();

        assertThat(faults.list())
                .extracting(ImportFault::code)
                .containsExactlyInAnyOrder("import.column.twice", "import.column.unknown");
        assertThat(faults.list()).allMatch(fault -> fault.row() == 3);
    }
}
