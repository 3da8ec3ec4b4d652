package org.recoup.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A real PostgreSQL, started from Maven artifacts in a folder of its own, with the database {@code recoup} and its two roles. Serves
 * trying out and tests; production brings its own server.
 */
public final class LocalDatabase implements AutoCloseable {

    /** The major version of the binaries; a data folder of another one cannot be opened. */
    public static final String VERSION = "18";

    public static final String OWNER = "recoup_owner";
    public static final String APP = "recoup_app";
    public static final String PASSWORD = "local-only";

    private final EmbeddedPostgres server;

    private LocalDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * @param folder for the data; kept, and opened again the next time
     * @param port to listen on; 0 for any free one
     */
    public static LocalDatabase start(Path folder, int port) throws IOException, SQLException {
        Files.createDirectories(folder);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("jit", "off")
                // The library's defaults are for throw-away data; ours is kept.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        LocalDatabase database = new LocalDatabase(server);
        database.prepare();
        return database;
    }

    private void prepare() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, APP}) {
                statement.execute("do $$ begin if not exists (select 1 from pg_roles where rolname = '" + role
                        + "') then create role " + role + " login password '" + PASSWORD + "'; end if; end $$");
            }
            try (var found = statement.executeQuery("select 1 from pg_database where datname = 'recoup'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database recoup owner " + OWNER);
        }
    }

    public int port() {
        return server.getPort();
    }

    public DataSource owner() {
        return server.getDatabase(OWNER, "recoup");
    }

    public DataSource application() {
        return server.getDatabase(APP, "recoup", java.util.Map.of("currentSchema", "recoup,public"));
    }

    /** Someone with all rights, who can go behind the application's back. */
    public DataSource superuser() {
        return server.getDatabase("postgres", "recoup", java.util.Map.of("currentSchema", "recoup,public"));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
