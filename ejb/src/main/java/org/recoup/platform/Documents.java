package org.recoup.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.Money;
import org.recoup.money.LowestTerms;

/**
 * Records as the database keeps them in one document: money as a decimal text, fractions as texts such as 200000/3, dates as ISO 8601.
 * What is empty is left out.
 */
public final class Documents {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(figures())
            .addModule(new SimpleModule().addDeserializer(Money.class, new MoneyReader()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    private Documents() {}

    /** How money is written, and exact fractions are written and read, here and in the API. */
    public static Module figures() {
        return new SimpleModule("figures")
                .addSerializer(new MoneyWriter())
                .addSerializer(new FractionWriter())
                .addDeserializer(BigFraction.class, new FractionReader());
    }

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            // Not as a cause: that would read as a fault of what somebody sent us.
            IllegalStateException broken =
                    new IllegalStateException("expected a stored " + type.getSimpleName() + ", found " + json);
            broken.addSuppressed(e);
            throw broken;
        }
    }

    private static final class MoneyWriter extends StdSerializer<Money> {
        private static final long serialVersionUID = 1;

        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(money.getAmount().toPlainString());
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {
        private static final long serialVersionUID = 1;

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Money.of(HouseCurrency.UNIT, new BigDecimal(in.getText()));
        }
    }

    private static final class FractionWriter extends StdSerializer<BigFraction> {
        private static final long serialVersionUID = 1;

        FractionWriter() {
            super(BigFraction.class);
        }

        @Override
        public void serialize(BigFraction value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(LowestTerms.of(value).text());
        }
    }

    private static final class FractionReader extends StdDeserializer<BigFraction> {
        private static final long serialVersionUID = 1;

        FractionReader() {
            super(BigFraction.class);
        }

        @Override
        public BigFraction deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String[] parts = in.getText().split("/");
            return BigFraction.of(
                    new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
        }
    }
}
