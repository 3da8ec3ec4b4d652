package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recoup.importing.Dictionary.Spelling;
import org.recoup.importing.reading.Kind;

class DictionaryTest {

    private final FaultList faults = new FaultList();
    private final Cell cell = new Cell(2, "who", "HC", Kind.TEXT);

    private Known found(Spelling... spellings) {
        return new Dictionary("department", List.of(spellings)).find(cell, faults);
    }

    @Test
    void aCodeGoesBeforeANameAndANameBeforeAnAlias() {
        Known found = found(new Spelling("hc", 1, "CAN", "Canada", 3), new Spelling("hc", 2, "HC", "Health", 1));

        assertThat(found.id()).isEqualTo(2);
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void aWordThatFitsTwoIsRefusedAndBothAreNamed() {
        assertThat(found(new Spelling("hc", 1, "B", "x", 2), new Spelling("hc", 2, "A", "x", 2)))
                .isNull();

        assertThat(faults.list().get(0).code()).isEqualTo("import.department.several");
        assertThat(faults.list().get(0).values()).containsExactly("A, B");
    }

    @Test
    void anUnknownWordIsAFaultAtItsCell() {
        assertThat(found()).isNull();
        assertThat(faults.list().get(0).asFault().field()).isEqualTo("row 2, column who");
    }
}
