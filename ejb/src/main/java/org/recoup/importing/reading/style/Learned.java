package org.recoup.importing.reading.style;

/**
 * What the values of a column say about how they are written.
 *
 * @param style null when the person has to be asked
 * @param doubt what the person has to be asked; NONE when the style is certain
 * @param example a value that decides, or the one in doubt; empty when there are no values
 * @param other a value that says the opposite, for {@link Doubt#BOTH}; for {@link Doubt#EITHER} its two readings, divided by
 *     a slash; else empty
 */
public record Learned<T>(T style, Doubt doubt, String example, String other) {

    /** Why a style is not certain. */
    public enum Doubt {
        /** Values decide, and all of them agree. */
        NONE,
        /** Nothing depends on it: no value reads differently. */
        INDIFFERENT,
        /** Every value could be read either way. */
        EITHER,
        /** Some values can only be read one way, and some only the other. */
        BOTH
    }

    public boolean isAsked() {
        return doubt == Doubt.EITHER || doubt == Doubt.BOTH;
    }
}
