package org.recoup.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.recoup.department.DepartmentLine;
import org.recoup.department.Departments;
import org.recoup.people.GiveRole;
import org.recoup.people.GivingRoles;
import org.recoup.people.People;
import org.recoup.people.PersonLine;
import org.recoup.people.Role;
import org.recoup.people.RoleLine;
import org.recoup.web.Messages;
import org.recoup.web.Shown;

/** One person: who they are and which roles they have; treasury gives them another. */
@Named
@ViewScoped
public class PersonPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient People people;

    @Inject
    private transient Departments departments;

    @Inject
    private transient GivingRoles giving;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Shown shown;

    private String userName;
    private transient PersonLine person;
    private transient List<RoleLine> roles;
    private Role role;
    private String department;
    private String programme;
    private LocalDate from;
    private LocalDate to;

    /** Also before an action, because the page is shown again when it is refused. */
    public void load() {
        person = people.named(userName);
        roles = people.roles(userName);
    }

    public Role[] getRoleNames() {
        return Role.values();
    }

    public List<DepartmentLine> getDepartments() {
        return departments.matching("");
    }

    public String give() {
        giving.give(userName, new GiveRole(role, department, programme, from, to));
        messages.done("person.role.given", shown.word(role), person.fullName());
        return "/people/person?faces-redirect=true&includeViewParams=true";
    }

    public PersonLine getPerson() {
        return person;
    }

    public List<RoleLine> getRoles() {
        return roles;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = programme;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
