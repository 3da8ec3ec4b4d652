package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportKeyTest {

    @Test
    void theSameFileHasTheSameKeysAndItsIdenticalLinesHaveDifferentOnes() {
        ImportKey first = new ImportKey();
        ImportKey second = new ImportKey();
        String one = first.next("COSTS", "P", null, "1.00");
        String two = first.next("COSTS", "P", null, "1.00");

        assertThat(one).hasSize(64).isNotEqualTo(two);
        assertThat(second.next("COSTS", "P", null, "1.00")).isEqualTo(one);
        assertThat(second.next("COSTS", "P", null, "1.00")).isEqualTo(two);
    }

    @Test
    void linesThatOnlyReadAlikeWhenRunTogetherDiffer() {
        ImportKey keys = new ImportKey();

        assertThat(keys.next("ab", "c")).isNotEqualTo(keys.next("a", "bc"));
        assertThat(keys.next("a", "", "b")).isNotEqualTo(keys.next("a", "b", ""));
    }
}
