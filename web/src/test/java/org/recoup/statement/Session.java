package org.recoup.statement;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recoup.run.RunningRecoup;
import org.recoup.run.World;

/** A person at the pages, signed in by the form. */
final class Session {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** @param userName of a person of a world, who gets the password of the first user */
    Session(String userName) {
        World.sql(
                "insert into credential (person_id, password_hash) select p.id, c.password_hash from person p,"
                        + " credential c join person first on first.id = c.person_id and first.user_name = 'tess.moreau'"
                        + " where p.user_name = ? on conflict do nothing",
                userName);
        Matcher state = VIEW_STATE.matcher(get("signin.xhtml").body());
        if (!state.find()) {
            throw new AssertionError("the sign-in page has no state");
        }
        String form = Map.of(
                        "signIn", "signIn",
                        "signIn:userName", userName,
                        "signIn:password", "recoup-demo-2026",
                        "signIn:go", "",
                        "jakarta.faces.ViewState", state.group(1))
                .entrySet()
                .stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        send(HttpRequest.newBuilder(address("signin.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI address(String path) {
        return RunningRecoup.address().resolve(path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
