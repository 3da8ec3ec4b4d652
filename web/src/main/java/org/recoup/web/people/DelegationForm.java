package org.recoup.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.recoup.people.Colleagues;
import org.recoup.people.Colleagues.Colleague;
import org.recoup.people.DelegateRoles;
import org.recoup.people.DelegatingRoles;
import org.recoup.web.Messages;

/** Lets another person act with one's roles: on the own account, and by treasury for anybody. */
@Named
@RequestScoped
public class DelegationForm {

    @Inject
    private Colleagues colleagues;

    @Inject
    private DelegatingRoles delegating;

    @Inject
    private FacesContext faces;

    @Inject
    private Messages messages;

    private String of;
    private String to;
    private LocalDate from;
    private LocalDate until;
    private String reason;

    public List<Colleague> getColleagues() {
        return colleagues.all();
    }

    public String delegate() {
        delegating.delegate(new DelegateRoles(of, to, from, until, reason));
        messages.done("delegation.made", to);
        return here();
    }

    public String end(long id) {
        delegating.end(id);
        messages.done("delegation.ended");
        return here();
    }

    private String here() {
        return faces.getViewRoot().getViewId() + "?faces-redirect=true";
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
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
