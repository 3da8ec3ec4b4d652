package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Serial cost sharing (Moulin and Shenker 1992): all share equally in the cost that would arise if everyone asked for as little as
 * the smallest; the smallest is then done, and the others share equally in what it costs more if they all asked for as much as
 * the next one; and so on. Nobody pays for what others ask beyond its own demand.
 */
public final class SerialCostSharing {

    private SerialCostSharing() {}

    /** Exact shares in cents, in order of codes; they sum to the cost of all that is asked for. */
    public static List<BigFraction> of(SerialDemands demands) {
        List<Map.Entry<String, Long>> smallestFirst =
                new ArrayList<>(demands.demands().entrySet());
        smallestFirst.sort(Comparator.comparing(Map.Entry::getValue));
        Map<String, BigFraction> shares = new HashMap<>();
        BigFraction share = BigFraction.ZERO;
        BigFraction shared = BigFraction.ZERO;
        long done = 0;
        int left = smallestFirst.size();
        for (Map.Entry<String, Long> demand : smallestFirst) {
            // No more than the sum of demands, since all that are left ask for at least as much: within the curve.
            BigFraction cost = demands.cost(done + left * demand.getValue());
            share = share.add(cost.subtract(shared).divide(left));
            shares.put(demand.getKey(), share);
            shared = cost;
            done += demand.getValue();
            left--;
        }
        return demands.codes().stream().map(shares::get).toList();
    }
}
