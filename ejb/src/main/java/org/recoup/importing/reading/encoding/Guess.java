package org.recoup.importing.reading.encoding;

import java.nio.charset.Charset;

/**
 * An encoding of one byte a character, and how well it fits.
 *
 * @param letters beyond ASCII that decided
 * @param word of the text as it reads then, for the person who confirms it
 */
record Guess(String charset, String language, int points, int letters, String word) {

    /** Each place further back in the list of an alphabet counts that much less. */
    private static final int LESS_LIKELY = 6;

    /** @return null when none fits */
    static Guess best(byte[] sample) {
        Guess best = null;
        for (Alphabet alphabet : Alphabet.ALL) {
            for (int i = 0; i < alphabet.charsets().size(); i++) {
                String charset = alphabet.charsets().get(i);
                String text = new String(sample, Charset.forName(charset));
                int points = Likeness.of(text, alphabet) - i * LESS_LIKELY;
                if (points > 0 && (best == null || points > best.points())) {
                    best = new Guess(charset, alphabet.language(), points, lettersOf(text), wordOf(text));
                }
            }
        }
        return best;
    }

    private static int lettersOf(String text) {
        return (int) text.chars().filter(c -> c > 127 && Character.isLetter(c)).count();
    }

    /** The longest word of the first ones that have a character beyond ASCII. */
    static String wordOf(String text) {
        String best = "";
        int looked = 0;
        for (String word : text.split("[\\s,;\"|]+")) {
            if (looked < 50 && word.chars().anyMatch(c -> c > 127)) {
                looked++;
                best = word.length() > best.length() && word.length() <= 40 ? word : best;
            }
        }
        return best;
    }
}
