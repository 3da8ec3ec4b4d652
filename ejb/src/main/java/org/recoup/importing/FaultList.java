package org.recoup.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import org.recoup.platform.Fault;
import org.recoup.platform.Refused;

/**
 * All that is wrong with a file, or worth knowing: each counted, the first thousand listed, and every one given on to whoever keeps
 * them. What is wrong with a fixed value is wrong once, not in every row. Its size does not grow with the file, but for a bit a row.
 */
final class FaultList {

    static final int LISTED = 1000;

    /** Nobody keeps more than is listed. */
    static final Keeper NOBODY = (sheet, found, error) -> {};

    private static final int WORDS = 10_000;

    /** Keeps what is found as it comes. */
    interface Keeper {
        void keep(int sheet, ImportFault found, boolean error);

        /** The file is read anew from its start. */
        default void forget() {}
    }

    /** A word that means nothing yet. */
    record Unknown(String kind, String word) {}

    private final Keeper keeper;
    private final Set<ImportFault> listed = new LinkedHashSet<>();
    private final Set<ImportFault> ofAll = new HashSet<>();
    private final Map<Integer, BitSet> faulty = new HashMap<>();
    private final Map<Unknown, Integer> unknown = new HashMap<>();
    private final Set<ImportFault> ofRow = new HashSet<>();
    private int row;
    private int sheetOfRow;
    private int sheet;
    private int count;
    private int warnings;
    private boolean blocking;

    FaultList() {
        this(NOBODY);
    }

    FaultList(Keeper keeper) {
        this.keeper = keeper;
    }

    /** Where the rows stand that are looked at from now on. */
    void turnTo(int sheetIndex) {
        sheet = sheetIndex;
    }

    /** Whether anybody keeps more than is listed. */
    boolean isKept() {
        return keeper != NOBODY;
    }

    void add(ImportFault fault) {
        if (fault.row() == 0) {
            blocking = true;
            if (!ofAll.add(fault)) {
                return;
            }
        } else if (isKnown(fault)) {
            return;
        } else {
            faulty.computeIfAbsent(sheet, index -> new BitSet()).set(fault.row());
        }
        if (listed.size() < LISTED) {
            listed.add(fault);
        }
        count++;
        keeper.keep(sheet, fault, true);
    }

    /** Two fields may read the same cell, whose fault is told once. */
    private boolean isKnown(ImportFault fault) {
        if (fault.row() != row || sheet != sheetOfRow) {
            ofRow.clear();
            row = fault.row();
            sheetOfRow = sheet;
        }
        return !ofRow.add(fault);
    }

    void warn(ImportFault warning) {
        warnings++;
        keeper.keep(sheet, warning, false);
    }

    void unknown(String kind, Cell cell) {
        Unknown word = new Unknown(kind, cell.value());
        if (unknown.size() < WORDS || unknown.containsKey(word)) {
            unknown.merge(word, 1, Integer::sum);
        }
    }

    Map<Unknown, Integer> unknown() {
        return unknown;
    }

    boolean isFaulty(int row) {
        return isFaulty(sheet, row);
    }

    boolean isFaulty(int sheetIndex, int row) {
        BitSet rows = faulty.get(sheetIndex);
        return rows != null && rows.get(row);
    }

    /** Numbers of the rows of a sheet that have a fault, going up. */
    PrimitiveIterator.OfInt faultyRows(int sheetIndex) {
        return faulty.getOrDefault(sheetIndex, new BitSet()).stream().iterator();
    }

    int faultyRowCount() {
        return faulty.values().stream().mapToInt(BitSet::cardinality).sum();
    }

    /** Whether something is wrong with the file or the mapping as a whole, so that no row of it can be taken. */
    boolean isBlocking() {
        return blocking;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    int warnings() {
        return warnings;
    }

    /** In the order of the rows. */
    List<ImportFault> list() {
        return listed.stream().sorted(Comparator.comparingInt(ImportFault::row)).toList();
    }

    /** @throws Refused when there is a fault */
    void refuse() {
        if (isEmpty()) {
            return;
        }
        List<Fault> faults = new ArrayList<>();
        if (count > listed.size()) {
            faults.add(Fault.of("", "import.faults.more", count, listed.size()));
        }
        list().forEach(fault -> faults.add(fault.asFault()));
        throw new Refused(faults);
    }
}
