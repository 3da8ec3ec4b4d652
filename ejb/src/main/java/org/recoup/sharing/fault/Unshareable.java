package org.recoup.sharing.fault;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What was given cannot be shared as it stands. Names the field and the limit; the words are those of the text
 * {@code fault.<code>}, so that a page, an answer of the API and a stack trace say the same.
 */
public final class Unshareable extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final String TEXTS = "org.recoup.texts.sharing-faults";

    private final String field;
    private final String code;
    private final transient List<Object> values;

    /**
     * @param field path of what is wrong, such as {@code tiers[1].rate}; empty when the whole is meant
     * @param code names the text, such as {@code sharing.weights.none}
     * @param values for the places {0}, {1} ... of the text: strings and numbers; a dash stands for what is not there
     */
    public Unshareable(String field, String code, Object... values) {
        super(message(field, code, values));
        this.field = field;
        this.code = code;
        this.values = Arrays.stream(values).map(Unshareable::said).toList();
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public List<Object> values() {
        return values;
    }

    /** The same fault of something that stands deeper: {@code rate} becomes {@code tiers[1].rate}. */
    public Unshareable within(String path) {
        return new Unshareable(field.isEmpty() ? path : path + "." + field, code, values.toArray());
    }

    private static Object said(Object value) {
        return value == null ? "-" : value;
    }

    private static String message(String field, String code, Object... values) {
        String pattern = ResourceBundle.getBundle(TEXTS, Locale.ROOT).getString("fault." + code);
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = said(values[i]).toString();
        }
        String words = new MessageFormat(pattern, Locale.UK).format(shown);
        return field.isEmpty() ? words : field + ": " + words;
    }
}
