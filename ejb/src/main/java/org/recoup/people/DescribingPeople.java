package org.recoup.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Changed;
import org.recoup.platform.NotFound;
import org.recoup.platform.Refused;

/** Treasury lets people in, keeps their description current, and sets passwords. */
@Stateless
@Boundary
public class DescribingPeople {

    @Inject
    private Passwords passwords;

    @Inject
    private Credentials credentials;

    @Inject
    private LastTreasury lastTreasury;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    /** @throws Refused when the user name is taken or the password too short */
    @Allowed(Role.TREASURY)
    public void create(@Valid CreatePerson command) {
        if (find(command.userName()).isPresent()) {
            throw new Refused("userName", "user.name.taken", command.userName());
        }
        String hash = passwords.hash(command.password());
        Person person = new Person(command.userName(), command.fullName().strip(), command.email());
        entityManager.persist(person);
        entityManager.flush();
        credentials.set(person.id(), hash);
    }

    /**
     * @throws Changed when somebody else changed the person since they were read
     * @throws Refused when nobody would be treasury any more
     */
    @Allowed(Role.TREASURY)
    public void change(String userName, @Valid ChangePerson command) {
        Person person = known(userName);
        Changed.check(command.version(), person.version());
        person.describe(command.fullName().strip(), command.email());
        if (person.active() && !command.active()) {
            lastTreasury.mustNotBe(person.id(), LocalDate.now(clock));
            person.leave();
        } else if (command.active()) {
            person.comeBack();
        }
    }

    /** Unlocks the name as well. @throws Refused when the password is too short */
    @Allowed(Role.TREASURY)
    public void setPassword(String userName, String password) {
        credentials.set(known(userName).id(), passwords.hash(password));
    }

    private Person known(String userName) {
        return find(userName).orElseThrow(() -> new NotFound("person", userName));
    }

    private Optional<Person> find(String userName) {
        return entityManager
                .createQuery("select p from Person p where p.userName = :name", Person.class)
                .setParameter("name", userName)
                .getResultStream()
                .findFirst();
    }
}
