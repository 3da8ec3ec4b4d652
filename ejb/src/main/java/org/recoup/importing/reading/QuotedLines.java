package org.recoup.importing.reading;

/**
 * Spots quoted cells that are likely several records, merged by a stray quotation mark: text follows the closing mark, or the first line
 * in the cell ends a whole record and the last one begins another. A guess: a value may look so by chance.
 */
final class QuotedLines {

    private int lines;
    private boolean tailed;
    private int place;
    private int ofFirst;
    private int ofLast;
    private int stray;

    /** Another record begins. */
    void begin() {
        lines = 0;
        stray = 0;
        tailed = false;
    }

    /**
     * @param cell place in the record
     * @param from of what stands between the marks
     * @param tail whether text follows the closing mark
     */
    void look(int cell, char[] text, int from, int to, char separator, boolean tail) {
        int breaks = 0;
        int first = 0;
        int last = 0;
        for (int i = from; i < to; i++) {
            if (text[i] == '\n' || text[i] == '\r' && text[i + 1] != '\n') {
                breaks++;
                last = 0;
            } else if (text[i] == separator && !Character.isWhitespace(text[i + 1])) {
                // After a comma in prose stands a blank.
                first += breaks == 0 ? 1 : 0;
                last++;
            }
        }
        if (breaks > 0 && !tailed) {
            lines = breaks;
            tailed = tail;
            place = cell;
            ofFirst = first;
            ofLast = last;
        }
    }

    /** @param width of the record before */
    void end(int cells, int width) {
        boolean records = width > 1 && place + ofFirst >= width - 1 && ofLast + cells - place >= width;
        stray = lines > 0 && (tailed || records) ? lines : 0;
    }

    int stray() {
        return stray;
    }
}
