package org.recoup.web.period;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import org.recoup.period.KeepingPeriods;
import org.recoup.period.PeriodState;
import org.recoup.period.TurnPeriod;
import org.recoup.web.Messages;
import org.recoup.web.Shown;

/** Treasury opens, soft-closes or closes the period on the screen, for all departments or for one. */
@Named
@RequestScoped
public class PeriodStateForm {

    @Inject
    private KeepingPeriods keeping;

    @Inject
    private Messages messages;

    @Inject
    private Shown shown;

    private String department;
    private PeriodState state;
    private String reason;
    private boolean sure;
    private boolean below = true;

    public String turn(YearMonth month) {
        int further = keeping.turn(month, new TurnPeriod(state, department, reason, sure, below));
        String text = "period.turned." + state;
        messages.done(text, shown.month(month.atDay(1)));
        boolean all = department == null || department.isBlank();
        if (all && further > 0) {
            messages.done(further == 1 ? "period.turned.further.one" : "period.turned.further.many", further);
        }
        return "/periods/view?faces-redirect=true&period=" + month;
    }

    public PeriodState[] getStates() {
        return PeriodState.values();
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public PeriodState getState() {
        return state;
    }

    public void setState(PeriodState state) {
        this.state = state;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isBelow() {
        return below;
    }

    public void setBelow(boolean below) {
        this.below = below;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
