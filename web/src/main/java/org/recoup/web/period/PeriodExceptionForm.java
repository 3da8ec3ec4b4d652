package org.recoup.web.period;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.recoup.people.Colleagues;
import org.recoup.people.Colleagues.Colleague;
import org.recoup.period.GrantException;
import org.recoup.period.GrantingExceptions;
import org.recoup.web.Messages;

/** Treasury lets somebody bring something into the period on the screen while it is soft-closed, and ends that. */
@Named
@RequestScoped
public class PeriodExceptionForm {

    @Inject
    private GrantingExceptions granting;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Messages messages;

    private String person;
    private String department;
    private LocalDate until;
    private String reason;

    public String grant(YearMonth month) {
        granting.grant(month, new GrantException(department, person, reason, until));
        messages.done("period.exception.granted");
        return "/periods/view?faces-redirect=true&period=" + month;
    }

    public String end(YearMonth month, long id) {
        granting.end(id);
        messages.done("period.exception.ended");
        return "/periods/view?faces-redirect=true&period=" + month;
    }

    public List<Colleague> getColleagues() {
        return colleagues.all();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
