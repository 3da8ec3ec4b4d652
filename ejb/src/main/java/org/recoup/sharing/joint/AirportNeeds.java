package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.recoup.money.Apportionment;
import org.recoup.sharing.fault.Unshareable;

/**
 * What each department needs of a thing that is built up in tiers, such as a runway that must be as long as its largest aircraft asks
 * for: the cost of the level that is enough for it, and how many users it has. Whoever needs a level needs all those below it.
 *
 * @param needs in order of codes, no code twice
 */
public record AirportNeeds(List<Need> needs) {

    /**
     * @param cents cost of all that this department needs if it were alone, zero or more
     * @param users such as movements of aircraft; each counts as much as any other; at least one
     */
    public record Need(String code, long cents, long users) {

        /** A department that is one user. */
        public Need(String code, long cents) {
            this(code, cents, 1);
        }
    }

    /** @throws Unshareable when a code is blank or there twice, or a cost or a number of users is out of range */
    public AirportNeeds {
        Amounts.codes(needs.stream().map(Need::code).toList());
        needs = needs.stream().sorted(Comparator.comparing(Need::code)).toList();
        for (Need need : needs) {
            String path = "needs." + need.code();
            Amounts.checked(path + ".cost", need.cents());
            if (need.cents() < 0) {
                throw new Unshareable(path + ".cost", "sharing.joint.level.negative", need.cents());
            }
            if (need.users() < 1 || need.users() > Apportionment.LARGEST) {
                throw new Unshareable(
                        path + ".users", "sharing.joint.users.range", need.users(), Apportionment.LARGEST);
            }
        }
    }

    /** In ascending order. */
    public List<String> codes() {
        return needs.stream().map(Need::code).toList();
    }

    /** Cost of the highest level, in cents. */
    public long together() {
        return needs.stream().mapToLong(Need::cents).max().orElseThrow();
    }

    /**
     * The same as a cost game among departments: a group bears the highest level that somebody in it needs. Each step up is a cost
     * line. Whatever the numbers of users, the shares by {@link Airport} are stable in it.
     */
    public DependencyModel game() {
        Map<Long, Set<String>> codesByLevel = needs.stream()
                .collect(Collectors.groupingBy(
                        Need::cents, TreeMap::new, Collectors.mapping(Need::code, Collectors.toSet())));
        Set<String> reached = new TreeSet<>(codes());
        List<DependencyModel.Line> steps = new ArrayList<>();
        long below = 0;
        for (Map.Entry<Long, Set<String>> level : codesByLevel.entrySet()) {
            steps.add(new DependencyModel.Line(
                    DependencyModel.Kind.COST, "up to " + level.getKey(), level.getKey() - below, reached));
            reached.removeAll(level.getValue());
            below = level.getKey();
        }
        return new DependencyModel(codes(), steps);
    }
}
