package org.recoup.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;

/** One running Recoup for all tests that come from outside: the real WAR in a real WildFly on a real PostgreSQL, started once. */
public final class RunningRecoup {

    private static Recoup running;

    private RunningRecoup() {}

    private static synchronized Recoup running() {
        if (running == null) {
            running = another(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    /** One more installation with other settings, such as another currency; the caller closes it. */
    public static Recoup another(Map<String, String> environment) {
        try {
            Path data = Files.createTempDirectory("recoup-it");
            return Recoup.started(new Recoup.Place(data, freePort(), freePort(), freePort()), environment);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("Recoup did not start for the tests: " + e.getMessage(), e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public static URI address() {
        return running().address();
    }

    public static URI management() {
        return running().management();
    }

    /** For arranging data, and for going behind the application's back. */
    public static DataSource superuser() {
        return running().database().superuser();
    }

    /** The role of the application, to which the row filter applies. */
    public static DataSource application() {
        return running().database().application();
    }
}
