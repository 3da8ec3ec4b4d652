package org.recoup.settlement;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import org.recoup.sharing.Explanation;

/** Explanations as they are stored. Large whole numbers are written as texts, which no reader rounds. */
final class Explanations {

    static final JsonMapper JSON = JsonMapper.builder()
            .withConfigOverride(
                    BigInteger.class, it -> it.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private Explanations() {}

    static Explanation read(String json) {
        try {
            return JSON.readValue(json, Explanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored explanation is JSON, found " + json, e);
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
