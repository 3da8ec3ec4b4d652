package org.recoup.importing;

import java.util.function.LongConsumer;
import org.joda.money.Money;
import org.recoup.platform.background.Watch;

/**
 * A file that was checked.
 *
 * @param added lines that are new
 * @param known lines that were stored before
 * @param total of the new lines; null where lines have no amounts
 * @param onBehalfOf who delegated the right to bring it in, or null
 */
record Batch(int added, int known, Money total, ImportSums sums, Integer onBehalfOf, Store store) {

    /** Stores the new lines. */
    @FunctionalInterface
    interface Store {
        void of(long run, Watch watch);
    }

    static final Batch NONE = new Batch(0, 0, null, ImportSums.NONE, null, (run, watch) -> {});

    /** Of a register, whose lines have no amounts. */
    static Batch ofRegister(int added, int known, Integer onBehalfOf, LongConsumer store) {
        return new Batch(added, known, null, ImportSums.NONE, onBehalfOf, (run, watch) -> store.accept(run));
    }
}
