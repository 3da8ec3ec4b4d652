package org.recoup.platform;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that is wrong. Carries data only; the web layer makes the words from the text {@code fault.<code>}.
 *
 * @param field path of the field as the person or the API knows it, such as {@code amount} or {@code lines[2].amount}; empty when
 *     the whole is meant
 * @param code names the text, such as {@code period.closed}
 * @param values for the places {0}, {1} ... of the text
 */
public record Fault(String field, String code, List<Object> values) {

    public static Fault of(String field, String code, Object... values) {
        return new Fault(field, code, Arrays.asList(values));
    }
}
