package org.recoup.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Spellings compared without regard to case or spacing, as the database's {@code same_word} does. */
final class Words {

    private Words() {}

    static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    /** A fault at each code that stood in an earlier row. */
    static void checkOnce(List<Cell> codes, FaultList faults) {
        Map<String, Integer> rows = new HashMap<>();
        for (Cell code : codes) {
            Integer earlier = code.isBlank() ? null : rows.putIfAbsent(code.value(), code.row());
            if (earlier != null) {
                faults.add(code.fault("import.code.twice", earlier));
            }
        }
    }
}
