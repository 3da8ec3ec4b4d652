package org.recoup.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.recoup.run.Api;

/** A person's file on its way in, through the API. */
public final class Runs {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Set<String> WORKING = Set.of("CHECKING", "STORING", "UNDOING");

    private final Api person;

    public Runs(Api person) {
        this.person = person;
    }

    public long upload(String fileName, byte[] content) {
        return person.post("imports/files?fileName=" + encoded(fileName), "application/octet-stream", content)
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    public long upload(String fileName, String content) {
        return upload(fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Checks it by a mapping. @return the run, when that is done */
    public JsonNode check(long run, String mapping) {
        person.post("imports/" + run + "/check?mapping=" + encoded(mapping), Map.of())
                .ok();
        return settled(run);
    }

    /** Stores it. @return the run, when that is done */
    public JsonNode store(long run, boolean goodRowsOnly) {
        person.post("imports/" + run + "/store?goodRowsOnly=" + goodRowsOnly, Map.of())
                .ok();
        return settled(run);
    }

    /** Refused rows that were put right. */
    public long uploadRest(long of, String csv) {
        return person.post(
                        "imports/files?fileName=mended.csv&restOf=" + of,
                        "application/octet-stream",
                        csv.getBytes(StandardCharsets.UTF_8))
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    /** Says that its known lines are other payments. @return the run, when it is checked again */
    public JsonNode takeKnown(long run) {
        person.post("imports/" + run + "/take-known", Map.of()).ok();
        return settled(run);
    }

    public JsonNode notes(long run) {
        return person.get("imports/" + run + "/notes").ok().json();
    }

    /** What keeps rows out, of all pages, in order. */
    public List<JsonNode> errors(long run) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            page = person.get("imports/" + run + "/notes?errorsOnly=true&page=" + number++)
                    .ok()
                    .json();
            page.forEach(all::add);
        } while (!page.isEmpty());
        return all;
    }

    public JsonNode unknown(long run) {
        return person.get("imports/" + run + "/unknown").ok().json();
    }

    public void teach(String kind, String word, String code) {
        person.post("imports/spellings", Map.of("kind", kind, "word", word, "code", code))
                .ok();
    }

    /** So that no file of a test waits in the months of other tests. */
    public void dropWaiting() {
        for (JsonNode run : person.get("imports/waiting").ok().json()) {
            person.post("imports/" + run.get("id").asLong() + "/cancel", Map.of())
                    .ok();
        }
    }

    /** The run, once no server works on it. */
    public JsonNode settled(long run) {
        long end = System.nanoTime() + LONGEST.toNanos();
        JsonNode found = person.get("imports/" + run).ok().json();
        while (WORKING.contains(found.get("state").asText())) {
            assertThat(System.nanoTime())
                    .as("import " + run + " takes too long: " + found)
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            found = person.get("imports/" + run).ok().json();
        }
        return found;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
