package org.recoup.importing.reading.style;

/** Learns from values that stream by. Keeps a few of them only. */
public final class DateLearner {

    /** Blank values and words say nothing. */
    public void see(String value) {
        throw new UnsupportedOperationException();
    }

    public Learned<DateStyle> learned() {
        throw new UnsupportedOperationException();
    }
}
