package org.recoup.people;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets the first person in: a database without people gets one treasury person from {@code RECOUP_FIRST_USER} and
 * {@code RECOUP_FIRST_PASSWORD}. There is no default for either, and once a person exists both are ignored.
 */
@Startup
@Singleton
@DependsOn("Migrating")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstPerson {

    private static final String ADD = """
            with first as (
                insert into recoup.person (user_name, full_name)
                select ?, ? where not exists (select 1 from recoup.person) returning id),
            role as (
                insert into recoup.person_role (person_id, role, valid) select id, 'TREASURY', daterange('1900-01-01', null) from first)
            insert into recoup.credential (person_id, password_hash) select id, ? from first""";

    @Resource(lookup = "java:jboss/datasources/RecoupOwner")
    private DataSource owner;

    @Inject
    private Passwords passwords;

    @PostConstruct
    void letIn() {
        String userName = System.getenv("RECOUP_FIRST_USER");
        String password = System.getenv("RECOUP_FIRST_PASSWORD");
        if (userName == null || password == null) {
            return;
        }
        try (Connection connection = owner.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, userName);
            add.setString(2, userName);
            add.setString(3, passwords.hash(password));
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("RECOUP_FIRST_USER cannot be added: " + e.getMessage(), e);
        }
    }
}
