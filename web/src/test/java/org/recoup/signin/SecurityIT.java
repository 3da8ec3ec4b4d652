package org.recoup.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoup.run.Api;
import org.recoup.run.RunningRecoup;

/** The outer skin: headers, cookies, who gets in at which door, and what operators see of its health. */
class SecurityIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aPageSaysWhatABrowserMayDoWithIt() throws Exception {
        HttpResponse<String> page = get(RunningRecoup.address().resolve("signin.xhtml"));
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self' 'nonce-", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void theAddressOfAStyleChangesWithItsContent() throws Exception {
        String page = get(RunningRecoup.address().resolve("signin.xhtml")).body();
        String address = page.replaceFirst("(?s).*href=\"([^\"]*look\\.css[^\"]*)\".*", "$1")
                .replace("&amp;", "&");

        HttpResponse<String> style = get(RunningRecoup.address().resolve(address));

        CRC32 sum = new CRC32();
        sum.update(style.body().getBytes(StandardCharsets.UTF_8));
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(address).endsWith("v=" + Long.toHexString(sum.getValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"home.xhtml", "costs/list.xhtml", "people/list.xhtml", "reports/list.xhtml", ""})
    void aPageLeadsNobodyFurtherThanTheSignIn(String path) throws Exception {
        HttpResponse<String> answer = get(RunningRecoup.address().resolve(path));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/signin.xhtml?from=");
    }

    @Test
    void theApiTakesNoCookieAndNoForgedToken() throws Exception {
        HttpResponse<String> page = get(RunningRecoup.address().resolve("signin.xhtml"));
        String cookie = page.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
        for (String[] header : List.of(
                new String[] {"Cookie", cookie},
                new String[] {"Authorization", "Bearer rcp_forged"},
                new String[] {"Accept", "*/*"})) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(RunningRecoup.address().resolve("api/costs"))
                            .header(header[0], header[1])
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Recoup\"");
            JsonNode problem = new ObjectMapper().readTree(answer.body());
            assertThat(problem.get("status").asInt()).isEqualTo(401);
            assertThat(problem.get("detail").asText()).contains("\"Authorization: Bearer", "POST /api/tokens");
            assertThat(problem.get("faults")).isEmpty();
        }
    }

    @Test
    void aFormPostedFromElsewhereDoesNothing() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(RunningRecoup.address().resolve("signin.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("signIn=signIn&signIn:userName=tess.moreau"
                                + "&signIn:password=recoup-demo-2026&signIn:go=&jakarta.faces.ViewState=forged"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isNotEqualTo(302);
    }

    @Test
    void whatIsNotJsonIsAProblemAtItsField() {
        Api nobody = new Api(RunningRecoup.address(), null);

        assertThat(nobody.post("tokens", "{\"userName\": ").status()).isEqualTo(400);
        Api.Answer unknown = nobody.post("tokens", Map.of("userName", "x", "bogus", 1));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.contentType()).startsWith("application/problem+json");
        assertThat(unknown.json().get("faults").get(0).get("field").asText()).isEqualTo("bogus");
    }

    @Test
    void healthTellsOfDatabaseMigrationsAndLedger() throws Exception {
        HttpResponse<String> answer = get(RunningRecoup.management().resolve("health"));
        JsonNode health = Api.JSON.readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(health.get("status").asText()).isEqualTo("UP");
        assertThat(health.get("checks").findValuesAsText("name")).contains("database and migrations", "ledger");
    }

    @Test
    void theApiDescribesItself() throws Exception {
        JsonNode description = Api.JSON.readTree(
                get(RunningRecoup.address().resolve("openapi?format=JSON")).body());

        assertThat(description.get("paths").size()).isGreaterThan(50);
        assertThat(description.get("components").get("securitySchemes").has("token"))
                .isTrue();
        description
                .get("paths")
                .forEach(path -> path.forEach(operation -> assertThat(operation.has("summary"))
                        .as(operation.toString())
                        .isTrue()));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
