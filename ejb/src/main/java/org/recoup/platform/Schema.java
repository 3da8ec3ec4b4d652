package org.recoup.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;

/** The schema {@code recoup} and the settings that its figures depend on. */
public final class Schema {

    private Schema() {}

    /**
     * @param owner a connection source of the role that owns the schema; not managed by JTA
     * @param appRole name of the role that the application uses, which gets its grants here
     */
    public static void migrate(DataSource owner, String appRole) {
        flyway(owner, appRole).migrate();
    }

    /**
     * @param version of the newest migration that was applied
     * @param pending migrations that this application brings and the database does not have
     */
    public record State(String version, int pending) {}

    public static State state(DataSource owner) {
        MigrationInfoService info = flyway(owner, "nobody").info();
        return new State(
                info.current() == null ? "none" : String.valueOf(info.current().getVersion()), info.pending().length);
    }

    private static Flyway flyway(DataSource owner, String appRole) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(owner)
                .schemas("recoup")
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", '"' + appRole + '"'))
                .load();
    }

    /**
     * Records currency and year start the first time, and compares them every other time.
     *
     * @throws IllegalStateException when the database was made with other ones
     */
    static void found(Connection owner, String currency, int yearStartMonth) throws SQLException {
        try (PreparedStatement first =
                owner.prepareStatement("insert into recoup.installation (currency, year_start_month) "
                        + "values (?, ?) on conflict do nothing")) {
            first.setString(1, currency);
            first.setInt(2, yearStartMonth);
            first.executeUpdate();
        }
        try (PreparedStatement made =
                        owner.prepareStatement("select currency, year_start_month from recoup.installation");
                ResultSet row = made.executeQuery()) {
            row.next();
            if (!row.getString(1).equals(currency) || row.getInt(2) != yearStartMonth) {
                throw new IllegalStateException("RECOUP_CURRENCY and RECOUP_YEAR_START_MONTH are " + currency + " and "
                        + yearStartMonth + ", but this database was made with " + row.getString(1) + " and "
                        + row.getInt(2) + ". Set them back, or use another database.");
            }
        }
    }
}
