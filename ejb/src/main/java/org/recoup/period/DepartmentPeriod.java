package org.recoup.period;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.recoup.platform.Refused;

/** A period as one department has it, where treasury decided on that department alone. */
@Entity
@Table(name = "period_department")
public class DepartmentPeriod {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "period_id", updatable = false)
    private int periodId;

    @Column(name = "department_id", updatable = false)
    private int departmentId;

    @Enumerated(EnumType.STRING)
    private PeriodState state = PeriodState.OPEN;

    private String because = "";

    @Version
    private int version;

    protected DepartmentPeriod() {}

    /** Open, until it is turned. */
    DepartmentPeriod(int periodId, int departmentId) {
        this.periodId = periodId;
        this.departmentId = departmentId;
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

    public int departmentId() {
        return departmentId;
    }

    public PeriodState state() {
        return state;
    }
}
