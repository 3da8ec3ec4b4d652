package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Each line of a dependency model split evenly among the departments that it names. No group would leave: alone it loses its part of
 * the benefits that it shares, and bears the costs that it shares in full.
 */
final class EqualSplit {

    private EqualSplit() {}

    /** Shares in cents, in order of codes. */
    static List<BigFraction> of(DependencyModel model) {
        Sense sense = model.sense();
        Map<String, Map<Integer, Long>> sums = new HashMap<>();
        for (DependencyModel.Line line : model.lines()) {
            for (String code : line.departments()) {
                sums.computeIfAbsent(code, any -> new HashMap<>())
                        .merge(line.departments().size(), line.signed(sense), Long::sum);
            }
        }
        List<BigFraction> shares = new ArrayList<>(Collections.nCopies(model.size(), BigFraction.ZERO));
        for (int i = 0; i < model.size(); i++) {
            for (Map.Entry<Integer, Long> sum :
                    sums.getOrDefault(model.codes().get(i), Map.of()).entrySet()) {
                shares.set(i, shares.get(i).add(BigFraction.of(sum.getValue(), sum.getKey())));
            }
        }
        return shares;
    }
}
