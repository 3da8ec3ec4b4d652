package org.recoup.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.recoup.platform.HouseLocale;
import org.recoup.platform.LocalDatabase;

/**
 * {@code mvn -Prun}: PostgreSQL, then WildFly with the application, then the demo data the first time; stays until Ctrl-C and stops
 * both. What hinders the start is one line and a non-zero exit.
 */
public final class Recoup implements AutoCloseable {

    /** Who is let into a new installation first, as treasury. */
    public static final String FIRST_USER = Demo.TREASURY;

    public static final String FIRST_PASSWORD = Demo.PASSWORD;

    /** Where it listens and keeps its data. */
    record Place(Path data, int httpPort, int managementPort, int databasePort) {
        static Place fromProperties() {
            return new Place(
                    Path.of(System.getProperty("recoup.data")).toAbsolutePath(),
                    port("recoup.http.port"),
                    port("recoup.management.port"),
                    port("recoup.database.port"));
        }

        private static int port(String property) {
            String value = System.getProperty(property);
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
                throw new StartFailure(property + " is a port from 1 to 65535, found '" + value + "'.");
            }
            return Integer.parseInt(value);
        }
    }

    private final Place place;
    private Map<String, String> environment = Map.of();
    private LocalDatabase database;
    private Server server;

    private Recoup(Place place) {
        this.place = place;
    }

    public static void main(String[] arguments) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            Recoup recoup = new Recoup(Place.fromProperties());
            Runtime.getRuntime().addShutdownHook(new Thread(recoup::close));
            recoup.start(Map.of());
            boolean demo = Boolean.parseBoolean(System.getProperty("recoup.demo"));
            if (demo) {
                new Demo(recoup.address(), java.time.LocalDate.now()).loadOnce();
            }
            recoup.greet(demo, (System.nanoTime() - begun) / 1_000_000_000.0);
            recoup.server.awaitExit();
        } catch (StartFailure failure) {
            System.err.println("\nRecoup cannot start. " + failure.getMessage() + "\n");
            System.exit(1);
        }
    }

    /** Starts all of it and returns when the application answers. */
    static Recoup started(Place place, Map<String, String> environment) throws InterruptedException {
        Recoup recoup = new Recoup(place);
        try {
            recoup.start(environment);
        } catch (StartFailure failure) {
            // No half-started server stays behind.
            recoup.close();
            throw failure;
        }
        return recoup;
    }

    private void start(Map<String, String> settings) throws InterruptedException {
        environment = settings;
        checkPorts();
        checkLocale();
        checkData();
        try {
            synchronized (this) {
                database = LocalDatabase.start(place.data().resolve("database"), place.databasePort());
            }
            startServer();
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartFailure("PostgreSQL or WildFly did not start in " + place.data() + ": " + e.getMessage());
        }
    }

    /** Ends WildFly as a power cut would, and starts it again on what is left. PostgreSQL goes on. */
    public void killServerAndStartAgain(Runnable meanwhile) throws IOException, InterruptedException {
        synchronized (this) {
            server.kill();
        }
        meanwhile.run();
        startServer();
    }

    private void startServer() throws IOException, InterruptedException {
        Path wildfly = Path.of(System.getProperty("recoup.wildfly"));
        Server.configure(wildfly, Path.of(System.getProperty("recoup.server")));
        synchronized (this) {
            var all = new java.util.HashMap<>(Map.of(
                    "POSTGRESQL_HOST", "127.0.0.1",
                    "POSTGRESQL_PORT", String.valueOf(database.port()),
                    "POSTGRESQL_DATABASE", "recoup",
                    "POSTGRESQL_USER", LocalDatabase.APP,
                    "POSTGRESQL_PASSWORD", LocalDatabase.PASSWORD,
                    "POSTGRESQL_OWNER_USER", LocalDatabase.OWNER,
                    "POSTGRESQL_OWNER_PASSWORD", LocalDatabase.PASSWORD,
                    "RECOUP_SECURE_COOKIES", "false",
                    "RECOUP_FIRST_USER", Demo.TREASURY,
                    "RECOUP_FIRST_PASSWORD", Demo.PASSWORD));
            all.putAll(environment);
            server = Server.start(
                    wildfly,
                    place.data().resolve("server"),
                    Path.of(System.getProperty("recoup.war")),
                    place.httpPort(),
                    place.managementPort(),
                    all);
        }
        server.awaitDeployed();
    }

    private void checkPorts() {
        Map<String, Integer> ports = Map.of(
                "recoup.http.port", place.httpPort(),
                "recoup.management.port", place.managementPort(),
                "recoup.database.port", place.databasePort());
        ports.forEach((property, port) -> {
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                free.setReuseAddress(true);
            } catch (IOException e) {
                throw new StartFailure("Port " + port + " is in use. Stop what uses it, or choose another: mvn -Prun -D"
                        + property + "=" + (port + 1));
            }
        });
    }

    private static void checkLocale() {
        try {
            HouseLocale.given();
        } catch (IllegalArgumentException wrong) {
            throw new StartFailure(wrong.getMessage());
        }
    }

    private void checkData() {
        Path versionFile = place.data().resolve("database/PG_VERSION");
        try {
            Files.createDirectories(place.data());
            Files.delete(Files.createTempFile(place.data(), "write", ".check"));
            if (Files.exists(versionFile)
                    && !Files.readString(versionFile).strip().equals(LocalDatabase.VERSION)) {
                throw new StartFailure("The data in " + place.data() + " is of PostgreSQL "
                        + Files.readString(versionFile).strip() + ", this is PostgreSQL " + LocalDatabase.VERSION
                        + ". Move it away, or choose another folder: mvn -Prun -Drecoup.data=...");
            }
        } catch (IOException e) {
            throw new StartFailure("The data folder " + place.data()
                    + " cannot be written. Choose another: mvn -Prun -Drecoup.data=...");
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + place.httpPort() + "/");
    }

    URI management() {
        return URI.create("http://localhost:" + place.managementPort() + "/");
    }

    public LocalDatabase database() {
        return database;
    }

    private void greet(boolean demo, double seconds) {
        System.out.printf("%nRecoup is ready at %s (%.1f s after the build).%n", address(), seconds);
        System.out.printf("API: %sapi, described at %sopenapi. Health: %shealth%n", address(), address(), management());
        System.out.println("Data: " + place.data());
        if (demo) {
            System.out.println(Demo.signIns());
        }
        System.out.println("Ctrl-C stops it; the data stays.");
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
            server = null;
        }
        if (database != null) {
            try {
                database.close();
            } catch (IOException e) {
                System.err.println("PostgreSQL did not stop cleanly: " + e.getMessage());
            }
            database = null;
        }
    }
}
