package org.recoup.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.recoup.people.GivingRoles;
import org.recoup.people.People;
import org.recoup.people.RoleLine;
import org.recoup.web.Messages;
import org.recoup.web.Shown;

/** Sets the end of one role of a person. */
@Named
@ViewScoped
public class RoleEndPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient People people;

    @Inject
    private transient GivingRoles giving;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Shown shown;

    private String userName;
    private long id;
    private String fullName;
    private transient RoleLine role;
    private LocalDate on;

    public void load() {
        fullName = people.named(userName).fullName();
        role = people.role(userName, id);
        on = LocalDate.now(clock);
    }

    public String end() {
        giving.end(userName, id, on);
        messages.done("person.role.ended", fullName, shown.date(on));
        return "/people/person?faces-redirect=true&userName=" + userName;
    }

    public String getFullName() {
        return fullName;
    }

    public RoleLine getRole() {
        return role;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }
}
