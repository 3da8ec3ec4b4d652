package org.recoup.importing.reading.style;

/** Signs between figures: one for decimals at most, and one for thousands that stands where it should, in threes or the Indian way. */
final class Grouping {

    private static final String SPACES_AND_APOSTROPHES = " '\u2019\u02BC";

    private Grouping() {}

    /** @return figures with at most a point among them; null when the signs stand otherwise */
    static String without(String written, DecimalSign decimal) {
        int point = written.indexOf(decimal.sign());
        String whole = point < 0 ? written : written.substring(0, point);
        String fraction = point < 0 ? "" : written.substring(point + 1);
        if (point >= 0 && (fraction.isEmpty() || !isFigures(fraction))) {
            return null;
        }
        if (whole.isEmpty()) {
            return point < 0 ? null : "0." + fraction;
        }
        String figures = isFigures(whole) ? whole : ungrouped(whole, decimal.other());
        return figures == null ? null : point < 0 ? figures : figures + "." + fraction;
    }

    private static String ungrouped(String whole, char sign) {
        char separator = 0;
        for (int i = 0; i < whole.length() && separator == 0; i++) {
            char c = whole.charAt(i);
            separator = c < '0' || c > '9' ? c : 0;
        }
        if (separator != sign && SPACES_AND_APOSTROPHES.indexOf(separator) < 0) {
            return null;
        }
        String[] groups = whole.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1);
        return areGroups(groups, 3) || areGroups(groups, 2) ? String.join("", groups) : null;
    }

    /** @param length of the groups between the first and the last, which has three figures in either way */
    private static boolean areGroups(String[] groups, int length) {
        String first = groups[0];
        if (first.isEmpty() || first.length() > length || first.charAt(0) == '0' || !isFigures(first)) {
            return false;
        }
        for (int i = 1; i < groups.length; i++) {
            int expected = i == groups.length - 1 ? 3 : length;
            if (groups[i].length() != expected || !isFigures(groups[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFigures(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
