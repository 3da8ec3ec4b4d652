package org.recoup.sharing.joint;

/**
 * Whether the gains of joining grow with the group: the more are in it, the more the next one adds (Shapley 1971). A convex game has
 * a core, and its Shapley value lies in it. For costs the mirror is meant: the more are in it, the less the next one costs.
 */
public final class Convexity {

    private Convexity() {}

    /** Looks at every group and every pair outside of it; that is enough, since longer steps are sums of these. */
    public static boolean holds(CoalitionValues game) {
        int n = game.size();
        for (int first = 0; first < n; first++) {
            for (int second = first + 1; second < n; second++) {
                if (!holds(game, 1 << first, 1 << second)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean holds(CoalitionValues game, int first, int second) {
        long[] table = game.table();
        int better = game.sense().better();
        for (int mask = 0; mask < table.length; mask++) {
            if ((mask & (first | second)) == 0
                    && better
                                    * (table[mask | first | second]
                                            - table[mask | first]
                                            - table[mask | second]
                                            + table[mask])
                            < 0) {
                return false;
            }
        }
        return true;
    }
}
