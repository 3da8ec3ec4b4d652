package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableTest {

    private final FaultList faults = new FaultList();

    private Table table(String csv) {
        return Table.read(csv.getBytes(StandardCharsets.UTF_8), ',', faults).orElse(null);
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() {
        Table table = table("\uFEFFa,b\r\n\"one\ntwo\",\"says \"\"x\"\"\"\r\n\r\n,\r\n3,4");

        assertThat(table.rows())
                .containsExactly(
                        new Table.Row(2, List.of("one\ntwo", "says \"x\"")), new Table.Row(5, List.of("3", "4")));
        assertThat(table.header()).containsExactly("a", "b");
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void aQuoteThatIsNeverClosedIsFoundInItsRow() {
        assertThat(table("a,b\n1,2\n3,\"x\n5,6\n")).isNull();

        assertThat(faults.list())
                .singleElement()
                .returns(3, ImportFault::row)
                .returns("import.quote.open", ImportFault::code);
    }

    @Test
    void aQuoteInsideAPlainValueIsPartOfIt() {
        assertThat(table("a,b\n1,5\" disk\n").rows()).containsExactly(new Table.Row(2, List.of("1", "5\" disk")));
    }

    @Test
    void columnsThatAreMissingOrDoubleAreNamed() {
        table("a,a\n1,2\n").has(Set.of("a", "c"), faults);

        assertThat(faults.list())
                .extracting(ImportFault::code)
                .containsExactlyInAnyOrder("import.column.twice", "import.column.unknown");
    }

    @Test
    void theLineOfTheFirstWrongByteIsTold() {
        byte[] latin = "a,b\n1,2\n3,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Table.read(latin, ',', faults)).isEmpty();
        assertThat(faults.list().get(0).values()).containsExactly(3);
    }
}
