package org.recoup.reports;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of reports. */
final class Words {

    static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.recoup.reports.words", Locale.ROOT, Words.class.getClassLoader());

    private Words() {}

    static String of(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.UK).format(values);
    }

    /** A kind, state, rule or type in words. */
    static String word(Object name) {
        return of("word." + name);
    }
}
