package org.recoup.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * Someone who signs in. The user name never changes, because the audit trail and everything that was entered name it; a person who
 * leaves becomes inactive and is never deleted.
 */
@Entity
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "full_name")
    private String fullName;

    private String email;

    private boolean active = true;

    @Version
    private int version;

    protected Person() {}

    public Person(String userName, String fullName, String email) {
        this.userName = userName;
        describe(fullName, email);
    }

    public final void describe(String newName, String newEmail) {
        fullName = newName;
        email = newEmail;
    }

    /** From now on the person cannot sign in, and what they delegated holds no more. */
    public void leave() {
        active = false;
    }

    public void comeBack() {
        active = true;
    }

    public Integer id() {
        return id;
    }

    public boolean active() {
        return active;
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person that && userName.equals(that.userName);
    }

    @Override
    public int hashCode() {
        return userName.hashCode();
    }
}
