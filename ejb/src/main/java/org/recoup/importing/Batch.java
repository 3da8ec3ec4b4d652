package org.recoup.importing;

import java.util.List;
import java.util.function.LongConsumer;
import org.joda.money.Money;

/**
 * A file that was checked.
 *
 * @param added lines that are new
 * @param known lines that were stored before
 * @param total of the new lines; null where lines have no amounts
 * @param onBehalfOf who delegated the right to bring it in, or null
 * @param store stores the new lines, given the key of the run
 */
record Batch(
        int added,
        int known,
        Money total,
        List<ImportSum> departments,
        List<ImportSum> periods,
        Integer onBehalfOf,
        LongConsumer store) {

    static final Batch NONE = new Batch(0, 0, null, List.of(), List.of(), null, run -> {});

    /** Of a register, whose lines have no amounts. */
    static Batch ofRegister(int added, int known, Integer onBehalfOf, LongConsumer store) {
        return new Batch(added, known, null, List.of(), List.of(), onBehalfOf, store);
    }
}
