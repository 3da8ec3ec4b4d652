package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recoup.importing.LeaveOut.Test;

class LeaveOutTest {

    @ParameterizedTest
    @CsvSource({
        "BLANK,,'  ',true",
        "BLANK,,x,false",
        "FILLED,,x,true",
        "FILLED,,'',false",
        "EQUALS,Total  Costs,total costs,true",
        "EQUALS,Total,Totals,false",
        "STARTS_WITH,note,Note: preliminary,true",
        "STARTS_WITH,note,A note,false",
        "CONTAINS,carried,Balance carried forward,true",
        "CONTAINS,carried,Balance,false",
    })
    void aRowIsLeftOutByTheValueOfOneColumn(Test test, String text, String value, boolean left) {
        assertThat(new LeaveOut("A", test, text).meets(value)).isEqualTo(left);
    }
}
