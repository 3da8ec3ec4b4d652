package org.recoup.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.recoup.people.ChangePerson;
import org.recoup.people.CreatePerson;
import org.recoup.people.DescribingPeople;
import org.recoup.people.People;
import org.recoup.people.PersonLine;
import org.recoup.web.Messages;

/** Creates a person, or describes the one whose user name is in the address. */
@Named
@ViewScoped
public class PersonEditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient People people;

    @Inject
    private transient DescribingPeople describing;

    @Inject
    private transient Messages messages;

    private boolean known;
    private String userName;
    private String fullName;
    private String email;
    private String password;
    private boolean active = true;
    private int version;

    public void load() {
        known = userName != null;
        if (known) {
            PersonLine person = people.named(userName);
            fullName = person.fullName();
            email = person.email();
            active = person.active();
            version = person.version();
        }
    }

    public String save() {
        if (known) {
            describing.change(userName, new ChangePerson(fullName, email, active, version));
        } else {
            describing.create(new CreatePerson(userName, fullName, email, password));
        }
        messages.done("app.saved", fullName);
        return "/people/person?faces-redirect=true&userName=" + userName;
    }

    public boolean isKnown() {
        return known;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
