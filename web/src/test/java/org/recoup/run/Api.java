package org.recoup.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A client of the API, for one person. */
public final class Api {

    public static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final String token;

    /** @param token null for nobody */
    public Api(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** What came back. */
    public record Answer(int status, String contentType, byte[] bytes) {
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        /** @throws AssertionError when the request was refused, with the reason */
        public Answer ok() {
            if (status >= 400) {
                throw new AssertionError(status + " " + text());
            }
            return this;
        }
    }

    /** Signs in by name and password. */
    public static Api signIn(URI address, String userName, String password) {
        Answer answer = new Api(address, null)
                .post("tokens", Map.of("userName", userName, "password", password, "name", "program"))
                .ok();
        return new Api(address, answer.json().get("value").asText());
    }

    public Answer get(String path) {
        return send("GET", path, null, null, null);
    }

    public Answer get(String path, String accept) {
        return send("GET", path, null, null, accept);
    }

    /** @param body anything that Jackson writes, or text that is JSON already */
    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", json(body), null);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", json(body), null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null, null);
    }

    public Answer post(String path, String contentType, byte[] body) {
        return send("POST", path, contentType, body, null);
    }

    private Answer send(String method, String path, String contentType, byte[] body, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("api/" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (accept != null) {
            request.header("Accept", accept);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] json(Object body) {
        try {
            return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
