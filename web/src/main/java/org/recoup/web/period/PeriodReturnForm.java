package org.recoup.web.period;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.recoup.people.Role;
import org.recoup.period.DepartmentLine;
import org.recoup.period.HandingInReturns;
import org.recoup.period.PeriodState;
import org.recoup.platform.Acting;
import org.recoup.web.Messages;

/** Finance officers hand in the return of their department for the period on the screen, or take it back. */
@Named
@RequestScoped
public class PeriodReturnForm {

    @Inject
    private HandingInReturns handing;

    @Inject
    private Acting acting;

    @Inject
    private Messages messages;

    private String department;
    private String note;
    private Long taken;
    private String reason;

    public String handIn(YearMonth month) {
        handing.handIn(month, department, note);
        messages.done("period.return.done");
        return "/periods/view?faces-redirect=true&period=" + month;
    }

    public String takeBack(YearMonth month) {
        handing.takeBack(taken, reason);
        messages.done("period.return.taken.back");
        return "/periods/view?faces-redirect=true&period=" + month;
    }

    /** The departments of these for which the reader can hand in, or with {@code in} those that have. */
    public List<DepartmentLine> own(List<DepartmentLine> lines, boolean in) {
        return lines.stream()
                .filter(line -> line.state() != PeriodState.CLOSED && (line.returnId() != null) == in)
                .filter(line -> acting.caller().holds(Role.FINANCE_OFFICER, line.departmentId()))
                .toList();
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Long getTaken() {
        return taken;
    }

    public void setTaken(Long taken) {
        this.taken = taken;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
