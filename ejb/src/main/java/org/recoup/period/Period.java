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

/** One month of a financial year. What it takes, its state says: for all departments, and stricter for single ones. */
@Entity
public class Period {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(name = "financial_year_id", updatable = false)
    private int financialYearId;

    @Column(updatable = false)
    private int number;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", updatable = false)
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private PeriodState state = PeriodState.OPEN;

    private String because = "";

    @Version
    private int version;

    protected Period() {}

    Period(int financialYearId, int number, LocalDate startsOn) {
        this.financialYearId = financialYearId;
        this.number = number;
        this.startsOn = startsOn;
        this.endsOn = startsOn.plusMonths(1).minusDays(1);
    }

    /**
     * @param why needed to open it again, or further; else empty, or what was left undone
     * @throws Refused when it is in this state already, or opened without a reason
     */
    public void turn(PeriodState wanted, String why) {
        if (state == wanted) {
            throw new Refused("", "state.wrong", state.name());
        }
        if (state.isStricterThan(wanted) && why.isBlank()) {
            throw new Refused("reason", "reason.missing");
        }
        state = wanted;
        because = why;
    }

    public int id() {
        return id;
    }

    public PeriodState state() {
        return state;
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
