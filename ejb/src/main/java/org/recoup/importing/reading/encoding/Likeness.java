package org.recoup.importing.reading.encoding;

/** How much a decoded text looks like a language, in points for each character beyond ASCII. */
final class Likeness {

    /** What no text has; the encoding is out. */
    static final int NEVER = Integer.MIN_VALUE;

    /** That stand in ledgers of every language, and letters that are words of their own. */
    private static final String SIGNS = "€£–—’‘“”„…•«»\u00A0";

    private static final String RARE_SIGNS = "°§×·²³½¼№‚‹›™®©";
    private static final String WORDS = "àèéóêôâáíö";

    private static final int FREQUENT = 300;
    private static final int OTHER = 220;
    private static final int SIGN = 295;
    private static final int RARE_SIGN = 150;
    private static final int STRANGER = 0;
    private static final int SYMBOL = -150;
    private static final int CONTROL = -2000;
    private static final int BROKEN_WORD = -400;

    private Likeness() {}

    /** @return at most 300 */
    static int of(String text, Alphabet alphabet) {
        long points = 0;
        int counted = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127) {
                char before = i == 0 ? ' ' : text.charAt(i - 1);
                char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
                points += alone(c, alphabet) + between(before, c, after);
                counted++;
            }
        }
        return counted == 0 ? 0 : (int) (points / counted);
    }

    private static int alone(char c, Alphabet alphabet) {
        if (c == '\uFFFD') {
            return CONTROL;
        }
        if (alphabet.frequent().contains(c)) {
            return FREQUENT;
        }
        if (alphabet.other().contains(c)) {
            return OTHER;
        }
        if (SIGNS.indexOf(c) >= 0) {
            return SIGN;
        }
        if (RARE_SIGNS.indexOf(c) >= 0) {
            return RARE_SIGN;
        }
        if (Character.isISOControl(c) || Character.getType(c) == Character.PRIVATE_USE) {
            return CONTROL;
        }
        return Character.isLetter(c) ? STRANGER : SYMBOL;
    }

    private static int between(char before, char c, char after) {
        if (!Character.isLetter(c)) {
            boolean inWord = Character.isLetter(before) && Character.isLetter(after);
            boolean apostrophe =
                    c == '’' || c == '\u00A0' || c == '–' || Character.getType(c) == Character.NON_SPACING_MARK;
            return inWord && !apostrophe ? BROKEN_WORD : c == '£' && Character.isLetter(after) ? BROKEN_WORD : 0;
        }
        int points = 0;
        if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
            points += BROKEN_WORD;
        }
        if (isOfOtherScript(before, c) || isOfOtherScript(after, c)) {
            points += BROKEN_WORD;
        }
        boolean alone = !Character.isLetter(before) && !Character.isLetter(after);
        if (alone
                && WORDS.indexOf(Character.toLowerCase(c)) < 0
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
            points += BROKEN_WORD;
        }
        if (Character.isDigit(before) || Character.isDigit(after)) {
            points += BROKEN_WORD / 2;
        }
        return points;
    }

    private static boolean isOfOtherScript(char neighbour, char c) {
        return Character.isLetter(neighbour) && Character.UnicodeScript.of(neighbour) != Character.UnicodeScript.of(c);
    }
}
