package org.recoup.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.recoup.platform.Schema;

/** The database answers, and its schema is the one that this application brings. */
@Readiness
@ApplicationScoped
public class DatabaseIsCurrent implements HealthCheck {

    @Resource(lookup = "java:jboss/datasources/Recoup")
    private DataSource database;

    @Resource(lookup = "java:jboss/datasources/RecoupOwner")
    private DataSource owner;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database and migrations");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            Schema.State state = Schema.state(owner);
            return answer.status(state.pending() == 0)
                    .withData("version", state.version())
                    .withData("pending", state.pending())
                    .build();
        } catch (SQLException | RuntimeException e) {
            return answer.down()
                    .withData("error", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
