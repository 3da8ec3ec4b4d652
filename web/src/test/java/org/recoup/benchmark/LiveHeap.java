package org.recoup.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server really holds: the objects of its heap that are in use, counted every second or so. */
final class LiveHeap implements AutoCloseable {

    private static final Pattern USED = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

    private final long server;
    private final Thread watcher;
    private volatile boolean stopped;
    private volatile long highest;

    private LiveHeap(long server) {
        this.server = server;
        watcher = new Thread(this::watch, "live heap");
    }

    static LiveHeap watched() {
        long server = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("jboss-modules.jar"))
                .findFirst()
                .orElseThrow()
                .pid();
        LiveHeap heap = new LiveHeap(server);
        heap.watcher.start();
        return heap;
    }

    /** Megabytes. */
    long now() {
        Matcher used = USED.matcher(jcmd("GC.class_histogram"));
        return used.find() ? Long.parseLong(used.group(1)) / 1024 / 1024 : 0;
    }

    /** Megabytes, since it is watched. */
    long highest() {
        return highest;
    }

    private void watch() {
        while (!stopped) {
            highest = Math.max(highest, now());
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private String jcmd(String command) {
        try {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            Process process = new ProcessBuilder(jcmd.toString(), String.valueOf(server), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
