package org.recoup.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.RunningRecoup;
import org.recoup.run.World;

/**
 * Walks every door with another department's keys in hand: each resource that the API describes of itself, in each format, and each
 * page. People of other departments see nothing of the story; an auditor at the same doors sees it, so the walk is known to knock at
 * the right ones.
 */
class NobodySeesOthersIT {

    /** Registers that everyone reads: names of departments, periods and the like, nothing of anybody's money. */
    private static final Set<String> OPEN = Set.of(
            "/api/departments",
            "/api/departments/{code}",
            "/api/programmes",
            "/api/categories",
            "/api/periods",
            "/api/years");

    private static Story story;
    private static final Map<String, Api> OTHERS = new LinkedHashMap<>();

    @BeforeAll
    static void tellTheStory() {
        story = new Story().toSettlement();
        World elsewhere = new World();
        String department = elsewhere.department("ELS");
        elsewhere.project("OTH", department, department);
        OTHERS.put("finance officer", elsewhere.person("Fred", "FINANCE_OFFICER", department));
        OTHERS.put("approver", elsewhere.person("Amy", "APPROVER", department));
        OTHERS.put("bidder", elsewhere.person("Bill", "BIDDER", department));
        OTHERS.put("board member", elsewhere.person("Bo", "BOARD_MEMBER", elsewhere.programme()));
    }

    @Test
    void noRoleReadsAnotherDepartmentsRowsThroughTheApi() {
        List<String> leaks = Collections.synchronizedList(new ArrayList<>());
        addresses().parallelStream().forEach(path -> {
            for (String accept : List.of(
                    "application/json",
                    "application/pdf",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
                OTHERS.forEach((role, other) -> {
                    Answer answer = other.get(path, accept);
                    if (tells(answer)) {
                        leaks.add(role + " at " + path + " as " + accept + ": " + answer.text());
                    }
                });
            }
        });
        assertThat(leaks).isEmpty();
    }

    @Test
    void theSameDoorsShowTheStoryToAnAuditor() {
        Set<String> seen = new LinkedHashSet<>();
        for (String path : addresses()) {
            if (tells(story.auditor.get(path, "application/json"))) {
                seen.add(path.replaceAll("[?].*", "")
                        .replaceAll("/[0-9]+", "/{id}")
                        .replaceAll("/(SCP|JUS|HLT|WRK)[0-9]+", "/{code}"));
            }
        }
        assertThat(seen)
                .contains(
                        "costs",
                        "costs/{id}",
                        "transfers",
                        "transfers/{id}",
                        "commitments",
                        "savings",
                        "savings/{id}",
                        "claims",
                        "claims/{id}",
                        "evidence/{id}",
                        "projects",
                        "projects/{code}",
                        "agreements/{id}",
                        "allocations",
                        "allocations/{id}",
                        "settlements/{id}",
                        "payments",
                        "ledger/journals",
                        "statements/projects/{code}",
                        "statements/departments/{code}");
    }

    @Test
    void noPageShowsAnotherDepartmentsRows() throws IOException {
        List<String> leaks = new ArrayList<>();
        Visitor stranger = new Visitor(passwordOf("ELSE", "FINANCE_OFFICER"));
        List<String> addresses = pageAddresses();
        for (String address : addresses) {
            if (tells(stranger.read(address))) {
                leaks.add(address);
            }
        }
        assertThat(leaks).isEmpty();
        Visitor auditor = new Visitor(passwordOf("ALL", "AUDITOR"));
        assertThat(addresses.stream()
                        .filter(address -> tells(auditor.read(address)))
                        .count())
                .as("pages that show the story to an auditor")
                .isGreaterThan(10);
    }

    private static boolean tells(Answer answer) {
        return answer.status() < 400 && tells(answer.text());
    }

    private static boolean tells(String text) {
        return text.contains(Story.MARK)
                || text.contains("Project " + story.project)
                || text.contains("600000.00")
                || text.contains("600,000.00")
                || text.contains("750000.00")
                || text.contains("750,000.00");
    }

    /** Each GET of the API, with the story's keys in its path and query. */
    private static List<String> addresses() {
        JsonNode description = openApi();
        List<String> addresses = new ArrayList<>();
        description.get("paths").fields().forEachRemaining(path -> {
            if (path.getValue().has("get") && !OPEN.contains(path.getKey())) {
                addresses.addAll(filled(path.getKey().substring("/api/".length())));
            }
        });
        assertThat(addresses).hasSizeGreaterThan(30);
        return addresses;
    }

    private static List<String> filled(String path) {
        String query = "project=" + story.project + "&department=" + story.health + "&period=" + Story.PERIOD + "&upTo="
                + Story.PERIOD;
        if (path.contains("{cost}")) {
            return story.made.get("cost").stream()
                    .flatMap(cost -> filled(path.replace("{cost}", cost.toString())).stream())
                    .toList();
        }
        if (path.contains("{id}")) {
            return story.made.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .map(id -> path.replace("{id}", id.toString()))
                    .toList();
        }
        if (path.contains("{code}")) {
            return Stream.of(story.project, story.health, story.justice)
                    .map(code -> path.replace("{code}", code) + "?upTo=" + Story.PERIOD)
                    .toList();
        }
        return path.contains("{")
                ? List.of(path.replaceAll("\\{[^}]*}", story.project))
                : List.of(path, path + "?" + query, path + "?words=" + story.project);
    }

    private static JsonNode openApi() {
        try {
            HttpRequest request = HttpRequest.newBuilder(RunningRecoup.address().resolve("openapi?format=JSON"))
                    .build();
            return Api.JSON.readTree(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> pageAddresses() throws IOException {
        Path root = Path.of("src/main/webapp");
        List<String> addresses = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(root)) {
            for (Path page :
                    (Iterable<Path>) pages.filter(file -> file.toString().endsWith(".xhtml"))::iterator) {
                String path = root.relativize(page).toString();
                if (path.startsWith("WEB-INF") || path.startsWith("resources") || path.startsWith("signin")) {
                    continue;
                }
                addresses.add(path);
                String rest = "code=" + story.project + "&project=" + story.project + "&department=" + story.health
                        + "&period=" + Story.PERIOD + "&upTo=" + Story.PERIOD;
                addresses.add(path + "?" + rest);
                story.made.values().stream()
                        .map(ids -> ids.get(0))
                        .distinct()
                        .forEach(id -> addresses.add(path + "?id=" + id + "&saving=" + id + "&claim=" + id));
            }
        }
        return addresses;
    }

    /** A person with a password, who can use pages. */
    private static String passwordOf(String name, String role) {
        World world = new World();
        world.person(name, role, role.equals("AUDITOR") ? null : world.department("PGE"));
        String userName = world.userName(name);
        story.treasury
                .put("people/" + userName + "/password", Map.of("password", Visitor.PASSWORD))
                .ok();
        return userName;
    }

    /** A browser without a face: signs in through the form and reads pages with its cookie. */
    private static final class Visitor {

        static final String PASSWORD = "a long enough password";

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Visitor(String userName) {
            String page = read("signin.xhtml");
            String state = page.replaceAll("(?s).*name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\".*", "$1");
            String form = "signIn=signIn&signIn:userName=" + userName + "&signIn:password=" + encode(PASSWORD)
                    + "&signIn:go=&jakarta.faces.ViewState=" + encode(state);
            HttpRequest request = HttpRequest.newBuilder(URI.create(RunningRecoup.address() + "signin.xhtml"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            assertThat(send(request)).contains(userName.substring(0, 3));
            assertThat(read("home.xhtml")).doesNotContain("signIn:password");
        }

        String read(String address) {
            return send(HttpRequest.newBuilder(URI.create(RunningRecoup.address() + address))
                    .build());
        }

        private String send(HttpRequest request) {
            try {
                return client.send(request, BodyHandlers.ofString()).body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
