package org.recoup.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.recoup.platform.Documents;
import org.recoup.platform.HouseCurrency;

/** How records become JSON: money as a decimal string, dates as ISO 8601, and no property that we do not know. */
@Provider
public class Json implements ContextResolver<ObjectMapper> {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Money.class, new MoneyReader()))
            .addModule(Documents.figures())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }

    private static final class MoneyReader extends StdDeserializer<Money> {
        private static final long serialVersionUID = 1;

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getText();
            try {
                return Money.of(HouseCurrency.UNIT, new BigDecimal(plain(text.strip())));
            } catch (ArithmeticException | NumberFormatException e) {
                return (Money) context.handleWeirdStringValue(
                        Money.class,
                        text,
                        "an amount is a decimal with at most %s places",
                        HouseCurrency.UNIT.getDecimalPlaces());
            }
        }

        // No exponents: 1e999999999 would be a figure of a thousand million digits.
        private static String plain(String text) {
            if (!text.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
                throw new NumberFormatException(text);
            }
            return text;
        }
    }
}
