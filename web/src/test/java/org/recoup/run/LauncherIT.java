package org.recoup.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hinders {@code mvn -Prun} is one line that says what to do, and a non-zero exit. */
class LauncherIT {

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void anywhere() throws IOException {
        for (String key : List.of("recoup.wildfly", "recoup.server", "recoup.war")) {
            settings.put(key, System.getProperty(key));
        }
        for (String key : List.of("recoup.http.port", "recoup.management.port", "recoup.database.port")) {
            try (ServerSocket free = new ServerSocket(0)) {
                settings.put(key, String.valueOf(free.getLocalPort()));
            }
        }
        settings.put("recoup.data", folder.resolve("data").toString());
        settings.put("recoup.demo", "false");
    }

    @Test
    void aBusyPortIsNamedWithAnotherOne() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.put("recoup.http.port", String.valueOf(taken.getLocalPort()));

            assertThat(refusal())
                    .isEqualTo("Recoup cannot start. Port " + taken.getLocalPort()
                            + " is in use. Stop what uses it, or choose another: mvn -Prun -Drecoup.http.port="
                            + (taken.getLocalPort() + 1));
        }
    }

    @Test
    void dataOfAnotherPostgresIsNotTouched() throws Exception {
        Path version = Files.createDirectories(folder.resolve("data/database")).resolve("PG_VERSION");
        Files.writeString(version, "13\n");

        assertThat(refusal())
                .contains("is of PostgreSQL 13, this is PostgreSQL 18")
                .contains("-Drecoup.data=");
        assertThat(version).hasContent("13");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));
        settings.put("recoup.data", file.resolve("data").toString());

        assertThat(refusal()).contains(file.toString()).contains("cannot be written");
    }

    @Test
    void aPortThatIsNoPortIsRefused() throws Exception {
        settings.put("recoup.http.port", "eighty");

        assertThat(refusal())
                .isEqualTo("Recoup cannot start. recoup.http.port is a port from 1 to 65535, found 'eighty'.");
    }

    @Test
    void aTagThatNamesNoPlaceIsRefused() throws Exception {
        environment.put("RECOUP_LOCALE", "en_GB");

        assertThat(refusal())
                .isEqualTo(
                        "Recoup cannot start. RECOUP_LOCALE is a language and a country such as en-GB, de-DE, fr-CH or"
                                + " en-IN, found 'en_GB'. Correct it or leave it out.");
    }

    /** @return the one line that the launcher writes */
    private String refusal() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add(Recoup.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process launcher = builder.start();
        List<String> lines = new String(launcher.getInputStream().readAllBytes())
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("SLF4J"))
                .toList();

        assertThat(launcher.waitFor()).isNotZero();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
