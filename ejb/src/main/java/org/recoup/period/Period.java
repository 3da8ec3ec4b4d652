package org.recoup.period;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import org.recoup.platform.Refused;

/** One month of a financial year. While it is open, journals may be posted in it. */
@Entity
public class Period {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(name = "financial_year_id")
    private int financialYearId;

    private int number;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private PeriodState state = PeriodState.OPEN;

    @Column(name = "reopened_because")
    private String reopenedBecause = "";

    @Version
    private int version;

    protected Period() {}

    Period(int financialYearId, int number, LocalDate startsOn) {
        this.financialYearId = financialYearId;
        this.number = number;
        this.startsOn = startsOn;
        this.endsOn = startsOn.plusMonths(1).minusDays(1);
    }

    /** @throws Refused when it is closed already */
    public void close() {
        require(PeriodState.OPEN);
        state = PeriodState.CLOSED;
        reopenedBecause = "";
    }

    /**
     * @param reason for the audit trail
     * @throws Refused when it is open
     */
    public void reopen(String reason) {
        require(PeriodState.CLOSED);
        state = PeriodState.OPEN;
        reopenedBecause = reason;
    }

    private void require(PeriodState expected) {
        if (state != expected) {
            throw new Refused("", "state.wrong", state.name());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Period that && startsOn.equals(that.startsOn);
    }

    @Override
    public int hashCode() {
        return startsOn.hashCode();
    }

    @Override
    public String toString() {
        return YearMonth.from(startsOn).toString();
    }
}
