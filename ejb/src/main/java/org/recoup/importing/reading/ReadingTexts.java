package org.recoup.importing.reading;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this package; the same file is part of the texts of pages. */
final class ReadingTexts {

    private static final String TEXTS = "org.recoup.texts.reading-faults";

    private ReadingTexts() {}

    static String of(String key, List<Object> values) {
        String pattern = ResourceBundle.getBundle(TEXTS, Locale.ROOT).getString(key);
        Object[] shown = values.stream().map(String::valueOf).toArray();
        return new MessageFormat(pattern, Locale.UK).format(shown);
    }
}
