package org.recoup.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wildfly.core.launcher.CliCommandBuilder;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A WildFly process with Recoup deployed, in a folder of its own beside the unpacked server. */
final class Server implements AutoCloseable {

    private final Process process;
    private final Path console;
    private final Path marker;

    private Server(Process process, Path console, Path marker) {
        this.process = process;
        this.console = console;
        this.marker = marker;
    }

    /** Runs the checked-in script on the unpacked server, once for each version of the script. */
    static void configure(Path wildfly, Path scripts) throws IOException, InterruptedException {
        Path done = wildfly.resolve(".recoup-cli");
        String script = digest(Files.readAllBytes(scripts.resolve("recoup.cli")));
        if (Files.exists(done) && Files.readString(done).equals(script)) {
            return;
        }
        Path output = Files.createTempFile("recoup-cli", ".log");
        Process cli = Launcher.of(CliCommandBuilder.of(wildfly).setScriptFile(scripts.resolve("recoup.cli")))
                .addEnvironmentVariable("JBOSS_HOME", wildfly.toString())
                .setDirectory(scripts)
                .setRedirectErrorStream(true)
                .redirectOutput(output)
                .launch();
        if (cli.waitFor() != 0 || Files.readString(output).contains("\"failed\"")) {
            throw new StartFailure("WildFly could not be prepared by recoup.cli. What it said is in " + output);
        }
        Files.delete(output);
        Files.writeString(done, script);
    }

    /**
     * @param folder of this server: its configuration, deployments and logs
     * @param environment settings of the application
     */
    static Server start(
            Path wildfly, Path folder, Path war, int httpPort, int managementPort, Map<String, String> environment)
            throws IOException {
        copyTree(wildfly.resolve("standalone/configuration"), folder.resolve("configuration"));
        Path deployments = Files.createDirectories(folder.resolve("deployments"));
        try (Stream<Path> old = Files.list(deployments)) {
            old.forEach(Server::delete);
        }
        Files.copy(war, deployments.resolve("recoup.war"), StandardCopyOption.REPLACE_EXISTING);
        Path console = Files.createDirectories(folder.resolve("log")).resolve("console.log");
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(wildfly)
                .setBaseDirectory(folder)
                .addJavaOptions("-Xms128m", "-Xmx768m", "-XX:MaxMetaspaceSize=384m", "-Djava.net.preferIPv4Stack=true")
                .setBindAddressHint("127.0.0.1")
                .addServerArguments(
                        "-Djboss.http.port=" + httpPort,
                        "-Djboss.management.http.port=" + managementPort,
                        "-Djboss.https.port=0",
                        "-Djboss.bind.address.management=127.0.0.1");
        Launcher launcher = Launcher.of(command).setRedirectErrorStream(true).redirectOutput(console);
        environment.forEach(launcher::addEnvironmentVariable);
        return new Server(launcher.launch(), console, deployments.resolve("recoup.war"));
    }

    /** Waits until the application is deployed. */
    void awaitDeployed() throws InterruptedException {
        Path deployed = marker.resolveSibling("recoup.war.deployed");
        Path failed = marker.resolveSibling("recoup.war.failed");
        for (int i = 0; i < 1800; i++) {
            if (Files.exists(deployed)) {
                return;
            }
            if (Files.exists(failed) || !process.isAlive()) {
                throw new StartFailure(
                        "The application did not start: " + reason() + " The whole log is in " + console);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new StartFailure("The application did not start within three minutes. The log is in " + console);
    }

    private String reason() {
        try (Stream<String> lines = Files.lines(console)) {
            return lines.filter(line -> line.contains("Caused by: "))
                    .reduce((first, second) -> second)
                    .map(line ->
                            line.substring(line.indexOf("Caused by: ") + 11).replaceFirst("^[\\w.$]+: ", ""))
                    .orElse("the server gave no reason.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] content) {
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(content)).toString(16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(StandardCharsets.UTF_8.name(), e);
        }
    }
}
