package org.recoup.sharing.joint;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.joint.AirportNeeds.Need;

/**
 * Tiered cost, the airport rule (Baker 1965; Littlechild and Owen 1973): the cost of the lowest level is shared equally by all users,
 * each further step equally by those who need it. That is the Shapley value of the game in which every single user is a player and a
 * group bears the highest level that somebody in it needs, found without looking at any group.
 */
public final class Airport {

    private Airport() {}

    /** Exact shares of the departments, in cents, in order of codes; they sum to the cost of the highest level. */
    public static List<BigFraction> of(AirportNeeds needs) {
        Map<Long, BigFraction> perUser = perUserByLevel(needs);
        return needs.needs().stream()
                .map(need -> perUser.get(need.cents()).multiply(BigInteger.valueOf(need.users())))
                .toList();
    }

    /** What a single user of each department bears, in cents, in order of codes. */
    public static List<BigFraction> perUser(AirportNeeds needs) {
        Map<Long, BigFraction> perUser = perUserByLevel(needs);
        return needs.needs().stream().map(need -> perUser.get(need.cents())).toList();
    }

    private static Map<Long, BigFraction> perUserByLevel(AirportNeeds needs) {
        TreeMap<Long, BigInteger> usersByLevel = needs.needs().stream()
                .collect(Collectors.toMap(
                        Need::cents, need -> BigInteger.valueOf(need.users()), BigInteger::add, TreeMap::new));
        BigInteger users = usersByLevel.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        Map<Long, BigFraction> perUser = new TreeMap<>();
        BigFraction borne = BigFraction.ZERO;
        long below = 0;
        for (Map.Entry<Long, BigInteger> level : usersByLevel.entrySet()) {
            borne = borne.add(BigFraction.of(BigInteger.valueOf(level.getKey() - below), users));
            perUser.put(level.getKey(), borne);
            users = users.subtract(level.getValue());
            below = level.getKey();
        }
        return perUser;
    }
}
