package org.recoup.reports;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.recoup.platform.Fault;
import org.recoup.sharing.Rule;

/** The texts of reports. */
final class Words {

    static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.recoup.reports.words", Locale.ROOT, Words.class.getClassLoader());

    private static final ResourceBundle RULES = shared("rules");
    private static final ResourceBundle FAULTS = shared("sharing-faults");

    private Words() {}

    private static ResourceBundle shared(String name) {
        return ResourceBundle.getBundle("org.recoup.texts." + name, Locale.ROOT, Fault.class.getClassLoader());
    }

    static String of(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.UK).format(values);
    }

    /** What a rule does, in a sentence. */
    static String about(Rule rule) {
        return RULES.getString("rule.about." + rule);
    }

    /** Why the sharing engine refuses, as pages and the API say it. */
    static String fault(Fault fault) {
        String key = "fault." + fault.code();
        String pattern = (RULES.containsKey(key) ? RULES : FAULTS).getString(key);
        return new MessageFormat(pattern, Locale.UK)
                .format(fault.values().stream().map(String::valueOf).toArray());
    }

    /** A kind, state, rule or type in words. */
    static String word(Object name) {
        return of("word." + name);
    }
}
