package org.recoup.importing.reading;

import java.util.Arrays;
import java.util.List;

/**
 * A file, or a value in it, cannot be read as it stands. The words are those of the text {@code fault.<code>}, so that a page, an
 * answer of the API and a stack trace say the same; they always say what to do.
 */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final transient List<Object> values;

    /**
     * @param code names the text, such as {@code reading.file.empty}
     * @param values for the places {0}, {1} ... of the text: strings and numbers; a dash stands for what is not there
     */
    public Unreadable(String code, Object... values) {
        super(ReadingTexts.of(
                "fault." + code, Arrays.stream(values).map(Unreadable::said).toList()));
        this.code = code;
        this.values = Arrays.stream(values).map(Unreadable::said).toList();
    }

    public String code() {
        return code;
    }

    public List<Object> values() {
        return values;
    }

    private static Object said(Object value) {
        return value == null ? "-" : value;
    }
}
