package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportKeyTest {

    @Test
    void theSameLineHasTheSameKeyAndItsTwinAnother() {
        String one = ImportKey.of(1, "COSTS", "P", null, "1.00");

        assertThat(one).hasSize(64).isEqualTo(ImportKey.of(1, "COSTS", "P", "", "1.00"));
        assertThat(ImportKey.of(2, "COSTS", "P", null, "1.00")).isNotEqualTo(one);
    }

    @Test
    void linesThatOnlyReadAlikeWhenRunTogetherDiffer() {
        assertThat(ImportKey.of(1, "ab", "c")).isNotEqualTo(ImportKey.of(1, "a", "bc"));
        assertThat(ImportKey.of(1, "a", "", "b")).isNotEqualTo(ImportKey.of(1, "a", "b", ""));
    }

    @Test
    void keysStayAsTheyWereSoThatOldLinesAreKnownAgain() {
        assertThat(ImportKey.of(1, "COSTS", "P1", "JUS", "STAFF", "2025-04", "5.00", "", "", "a", ""))
                .isEqualTo(ImportKey.sha256("5:COSTS,2:P1,3:JUS,5:STAFF,7:2025-04,4:5.00,0:,0:,1:a,0:,1".getBytes()));
    }
}
