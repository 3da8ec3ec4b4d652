package org.recoup.importing.reading;

/** The names that a spreadsheet gives to its columns: A, B ... Z, AA ... XFD. */
public final class ColumnLetters {

    private ColumnLetters() {}

    /** @param index from 0 */
    public static String of(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** @return from 0, of the letters with which a reference such as AB12 begins */
    public static int indexOf(CharSequence reference) {
        int index = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            index = index * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return index - 1;
    }
}
