package org.recoup.sharing.joint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.recoup.sharing.fault.Unshareable;

/**
 * What departments can actually fill in: each benefit names the departments that it depends on, all of them; each cost names the
 * departments that need it, any of them. A group on its own has the benefits that depend on nobody else, and bears the costs that
 * somebody in it needs. The game is convex: the more join, the more the next one adds. Its Shapley value is an equal split, line by
 * line, and lies in the core.
 *
 * <p>A model with costs only is a cost game with positive values; any other is a benefit game of what is left after the costs.
 */
public record DependencyModel(List<String> codes, List<Line> lines) implements Game {

    /** More lines than this are refused. */
    public static final int MOST_LINES = 100_000;

    public enum Kind {
        BENEFIT,
        COST
    }

    /**
     * One benefit or one cost.
     *
     * @param cents zero or more
     * @param departments that it depends on, or that need it; at least one
     */
    public record Line(Kind kind, String name, long cents, Set<String> departments) {
        public Line {
            departments = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(departments));
        }

        /** The amount with the sign that it has in the values of a game. */
        long signed(Sense sense) {
            return kind == Kind.COST && sense == Sense.BENEFIT ? -cents : cents;
        }
    }

    /** @throws Unshareable when a line is negative, names nobody or an unknown department, or the sum is too large */
    public DependencyModel {
        codes = Amounts.codes(codes);
        lines = List.copyOf(lines);
        if (lines.size() > MOST_LINES) {
            throw new Unshareable("lines", "sharing.lines.many", lines.size(), MOST_LINES);
        }
        Set<String> known = Set.copyOf(codes);
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            check(lines.get(i), "lines[" + i + "]", known);
            sum = Amounts.checked("lines", sum + lines.get(i).cents());
        }
        // The order in which lines were entered means nothing.
        lines = lines.stream()
                .sorted(Comparator.comparing(Line::kind)
                        .thenComparing(line -> line.name() == null ? "" : line.name())
                        .thenComparing(Line::cents)
                        .thenComparing(line -> line.departments().toString()))
                .toList();
    }

    private static void check(Line line, String path, Set<String> known) {
        if (line.cents() < 0) {
            throw new Unshareable(path + ".amount", "sharing.line.negative", line.cents());
        }
        Amounts.checked(path + ".amount", line.cents());
        if (line.departments().isEmpty()) {
            throw new Unshareable(path + ".departments", "sharing.line.nobody");
        }
        for (String code : line.departments()) {
            if (!known.contains(code)) {
                throw new Unshareable(path + ".departments", "sharing.department.unknown", code);
            }
        }
    }

    @Override
    public Sense sense() {
        return lines.isEmpty() || lines.stream().anyMatch(line -> line.kind() == Kind.BENEFIT)
                ? Sense.BENEFIT
                : Sense.COST;
    }

    @Override
    public long together() {
        return sum(line -> true);
    }

    @Override
    public long alone(int index) {
        String code = codes.get(index);
        return sum(line -> line.departments().contains(code)
                && (line.kind() == Kind.COST || line.departments().size() == 1));
    }

    @Override
    public long without(int index) {
        String code = codes.get(index);
        return sum(line -> !line.departments().contains(code)
                || (line.kind() == Kind.COST && line.departments().size() > 1));
    }

    private long sum(java.util.function.Predicate<Line> counted) {
        Sense sense = sense();
        return lines.stream()
                .filter(counted)
                .mapToLong(line -> line.signed(sense))
                .sum();
    }

    /**
     * The value of every group.
     *
     * @throws Unshareable when there are more than {@value CoalitionValues#MOST} departments
     */
    public CoalitionValues coalitionValues() {
        int n = codes.size();
        if (n > CoalitionValues.MOST) {
            throw new Unshareable("departments", "sharing.departments.many", n, CoalitionValues.MOST);
        }
        long[] benefits = new long[1 << n];
        long[] unneeded = new long[1 << n];
        long costs = 0;
        Sense sense = sense();
        for (Line line : lines) {
            int mask = 0;
            for (String code : line.departments()) {
                mask |= 1 << codes.indexOf(code);
            }
            if (line.kind() == Kind.BENEFIT) {
                benefits[mask] += line.cents();
            } else {
                // A group bears a cost unless all who need it are outside: those subsets of the complement are summed
                // below.
                unneeded[mask] += line.cents();
                costs += line.cents();
            }
        }
        addSubsets(benefits);
        addSubsets(unneeded);
        long[] values = new long[1 << n];
        int all = values.length - 1;
        for (int mask = 1; mask <= all; mask++) {
            long borne = costs - unneeded[all & ~mask];
            values[mask] = sense == Sense.COST ? borne : benefits[mask] - borne;
        }
        return CoalitionValues.ofTable(sense, codes, values);
    }

    /** Turns values of sets into sums over all their subsets, in place. */
    private static void addSubsets(long[] sums) {
        for (int bit = 1; bit < sums.length; bit <<= 1) {
            for (int mask = 0; mask < sums.length; mask++) {
                if ((mask & bit) != 0) {
                    sums[mask] += sums[mask ^ bit];
                }
            }
        }
    }

    /** One benefit line that depends on these departments. */
    public static Line benefit(String name, long cents, String... departments) {
        return new Line(Kind.BENEFIT, name, cents, new TreeSet<>(Arrays.asList(departments)));
    }

    /** One cost line that these departments need. */
    public static Line cost(String name, long cents, String... departments) {
        return new Line(Kind.COST, name, cents, new TreeSet<>(Arrays.asList(departments)));
    }
}
