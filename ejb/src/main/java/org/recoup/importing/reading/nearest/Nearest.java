package org.recoup.importing.reading.nearest;

import java.util.List;

/** Compares names as people do: case, accents, points, common abbreviations and the order of words do not count. */
public final class Nearest {

    /** From here on two spellings differ in nothing that counts. */
    public static final int SAME = 95;

    /** Below it a candidate is not worth showing. */
    public static final int LEAST = 45;

    public Nearest(List<Named> dictionary) {
        throw new UnsupportedOperationException();
    }

    /** @return the best first, ties by code; empty when nothing is near */
    public List<Candidate> to(String unknown, int most) {
        throw new UnsupportedOperationException();
    }
}
