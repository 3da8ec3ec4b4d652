package org.recoup.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.recoup.people.DescribingPeople;
import org.recoup.people.People;
import org.recoup.people.PersonLine;
import org.recoup.web.Messages;

/** Treasury sets a new password for the person whose user name is in the address. */
@Named
@ViewScoped
public class PersonPasswordPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient People people;

    @Inject
    private transient DescribingPeople describing;

    @Inject
    private transient Messages messages;

    private String userName;
    private String fullName;
    private boolean locked;
    private String password;

    public void load() {
        PersonLine person = people.named(userName);
        fullName = person.fullName();
        locked = person.locked();
    }

    public String save() {
        describing.setPassword(userName, password);
        messages.done("person.password.set", fullName);
        return "/people/person?faces-redirect=true&userName=" + userName;
    }

    public String getFullName() {
        return fullName;
    }

    public boolean isLocked() {
        return locked;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
