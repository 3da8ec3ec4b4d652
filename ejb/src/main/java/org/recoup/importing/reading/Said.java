package org.recoup.importing.reading;

import java.util.List;

/**
 * Something to tell a person, as data.
 *
 * @param code names the text of that key in {@code reading-faults.properties}
 * @param values for the places {0}, {1} ... of the text
 */
public record Said(String code, List<Object> values) {

    public static Said of(String code, Object... values) {
        return new Said(code, List.of(values));
    }

    public String words() {
        return ReadingTexts.of(code, values);
    }
}
