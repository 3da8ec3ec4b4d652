package org.recoup.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Brings the database to the current schema when the application starts, as the owner of the schema; nothing else uses that role. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrating {

    @Resource(lookup = "java:jboss/datasources/RecoupOwner")
    private DataSource owner;

    @PostConstruct
    void migrate() {
        // Before anything is done: a wrong tag stops the start.
        HouseLocale.given();
        Schema.migrate(
                owner, Optional.ofNullable(System.getenv("POSTGRESQL_USER")).orElse("recoup_app"));
        try (Connection connection = owner.getConnection()) {
            Schema.found(
                    connection,
                    HouseCurrency.UNIT.getCode(),
                    Optional.ofNullable(System.getenv("RECOUP_YEAR_START_MONTH"))
                            .map(Integer::valueOf)
                            .orElse(4));
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the installation cannot be read: " + e.getMessage(), e);
        }
    }
}
