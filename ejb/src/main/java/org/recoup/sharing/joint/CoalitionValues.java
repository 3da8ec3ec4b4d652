package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoup.sharing.fault.Unshareable;

/**
 * The value of every group of up to {@value #MOST} departments, in cents. A group is a bit mask: bit i stands for the department at
 * index i in order of codes. The empty group has the value zero.
 */
public final class CoalitionValues implements Game {

    /** More departments than this have more groups than anyone can give values for: 2^20 are a million. */
    public static final int MOST = 20;

    private final Sense sense;
    private final List<String> codes;
    private final long[] values;

    private CoalitionValues(Sense sense, List<String> codes, long[] values) {
        this.sense = sense;
        this.codes = codes;
        this.values = values;
    }

    /**
     * @param codes of all departments, in any order
     * @param values in cents by group; every group but the empty one is there
     * @throws Unshareable when a group is missing, empty with a value, or names an unknown department, or there are too many
     */
    public static CoalitionValues of(Sense sense, List<String> codes, Map<Set<String>, Long> values) {
        List<String> ordered = requireFew(Amounts.codes(codes));
        long[] table = new long[1 << ordered.size()];
        boolean[] given = new boolean[table.length];
        values.forEach((group, cents) -> {
            int mask = mask(ordered, group);
            table[mask] = Amounts.checked("coalitions[" + name(ordered, mask) + "]", cents);
            given[mask] = true;
        });
        if (table[0] != 0) {
            throw new Unshareable("coalitions[]", "sharing.coalition.empty", table[0]);
        }
        for (int mask = 1; mask < table.length; mask++) {
            if (!given[mask]) {
                throw new Unshareable("coalitions", "sharing.coalition.missing", name(ordered, mask), table.length - 1);
            }
        }
        return new CoalitionValues(sense, ordered, table);
    }

    /**
     * @param codes ascending, no code twice
     * @param table of 2^n values in cents by mask; the first is zero; copied
     */
    public static CoalitionValues ofTable(Sense sense, List<String> codes, long[] table) {
        List<String> ordered = requireFew(Amounts.codes(codes));
        if (!ordered.equals(codes)) {
            throw new IllegalArgumentException("codes of a table are in ascending order, found " + codes);
        }
        if (table.length != 1 << ordered.size() || table[0] != 0) {
            throw new IllegalArgumentException("a table of " + ordered.size() + " departments has "
                    + (1 << ordered.size()) + " values, the first of them zero; found " + table.length);
        }
        for (int mask = 1; mask < table.length; mask++) {
            if (table[mask] > org.recoup.money.Apportionment.LARGEST
                    || table[mask] < -org.recoup.money.Apportionment.LARGEST) {
                Amounts.checked("coalitions[" + name(ordered, mask) + "]", table[mask]);
            }
        }
        return new CoalitionValues(sense, ordered, table.clone());
    }

    @Override
    public Sense sense() {
        return sense;
    }

    @Override
    public List<String> codes() {
        return codes;
    }

    /** Value of a group in cents. */
    public long value(int mask) {
        return values[mask];
    }

    @Override
    public long together() {
        return values[values.length - 1];
    }

    @Override
    public long alone(int index) {
        return values[1 << index];
    }

    @Override
    public long without(int index) {
        return values[(values.length - 1) & ~(1 << index)];
    }

    /** The values by mask, not copied: for the rules of this package, which only read. */
    long[] table() {
        return values;
    }

    /** Codes of a group, ascending. */
    public List<String> members(int mask) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if ((mask >> i & 1) == 1) {
                members.add(codes.get(i));
            }
        }
        return members;
    }

    private static List<String> requireFew(List<String> codes) {
        if (codes.size() > MOST) {
            throw new Unshareable("departments", "sharing.departments.many", codes.size(), MOST);
        }
        return codes;
    }

    private static int mask(List<String> codes, Set<String> group) {
        int mask = 0;
        for (String code : group) {
            int index = codes.indexOf(code);
            if (index < 0) {
                throw new Unshareable("coalitions", "sharing.department.unknown", code);
            }
            mask |= 1 << index;
        }
        return mask;
    }

    private static String name(List<String> codes, int mask) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < codes.size(); i++) {
            if ((mask >> i & 1) == 1) {
                name.append(name.isEmpty() ? "" : "+").append(codes.get(i));
            }
        }
        return name.toString();
    }
}
