package org.recoup.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.recoup.platform.Fault;
import org.recoup.platform.Refused;

/** All faults of a file: each counted, the first thousand listed. What is wrong with a fixed value is wrong once, not in every row. */
final class FaultList {

    static final int LISTED = 1000;

    private final Set<ImportFault> listed = new LinkedHashSet<>();
    private int count;

    void add(ImportFault fault) {
        boolean first = listed.size() < LISTED ? listed.add(fault) : !listed.contains(fault);
        if (first) {
            count++;
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
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
