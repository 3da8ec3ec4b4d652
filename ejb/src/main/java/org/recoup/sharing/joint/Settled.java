package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The groups whose shares are settled, and with them every group in their span. All departments together are settled from the start.
 */
final class Settled {

    private final List<Column> columns = new ArrayList<>();
    private final boolean[] known;
    private Span span;

    Settled(Measure measure) {
        this.known = new boolean[measure.all() + 1];
        this.span = Span.ofAll(measure.size());
        columns.add(Column.settled(measure.all(), BigFraction.of(measure.gain(measure.all()))));
    }

    /** Settles the share of a group, unless it follows from those settled before. */
    void settle(int group, BigFraction gain) {
        if (!contains(group)) {
            span = span.with(group);
            columns.add(Column.settled(group, gain));
        }
    }

    /** Remembers what it found: a group once settled stays so. */
    boolean contains(int group) {
        if (!known[group] && span.contains(group)) {
            known[group] = true;
        }
        return known[group];
    }

    List<Column> columns() {
        return columns;
    }

    Span span() {
        return span;
    }
}
