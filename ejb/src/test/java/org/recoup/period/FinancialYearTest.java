package org.recoup.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FinancialYearTest {

    @Test
    void aYearIsNamedByTheCalendarYearsItTouches() {
        assertThat(new FinancialYear(LocalDate.of(2026, 4, 1)).name()).isEqualTo("2026-27");
        assertThat(new FinancialYear(LocalDate.of(1999, 7, 1)).name()).isEqualTo("1999-00");
        assertThat(new FinancialYear(LocalDate.of(2026, 1, 1)).name()).isEqualTo("2026");
    }
}
