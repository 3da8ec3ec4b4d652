package org.recoup.sharing.joint;

import java.util.Map;
import org.recoup.sharing.joint.DependencyModel.Kind;
import org.recoup.sharing.joint.DependencyModel.Line;

/**
 * What each department adds when it joins first, which is its value alone, and when it joins last, which is the value of all less
 * that of all but it. In cents, by index; at most 2 x 10^15 away from zero.
 */
final class Marginals {

    private final long[] first;
    private final long[] last;

    private Marginals(int size) {
        first = new long[size];
        last = new long[size];
    }

    static Marginals of(Game game) {
        if (game instanceof DependencyModel model) {
            return of(model);
        }
        Marginals marginals = new Marginals(game.size());
        for (int i = 0; i < game.size(); i++) {
            marginals.first[i] = game.alone(i);
            marginals.last[i] = game.together() - game.without(i);
        }
        return marginals;
    }

    /** In one walk over the lines: who joins first brings all costs it needs, who joins last all benefits that waited for it. */
    private static Marginals of(DependencyModel model) {
        Marginals marginals = new Marginals(model.size());
        Map<String, Integer> index = CodeIndex.of(model.codes());
        Sense sense = model.sense();
        for (Line line : model.lines()) {
            long cents = line.signed(sense);
            boolean aloneIn = line.departments().size() == 1;
            for (String code : line.departments()) {
                int i = index.get(code);
                marginals.first[i] += aloneIn || line.kind() == Kind.COST ? cents : 0;
                marginals.last[i] += aloneIn || line.kind() == Kind.BENEFIT ? cents : 0;
            }
        }
        return marginals;
    }

    long[] first() {
        return first;
    }

    long[] last() {
        return last;
    }

    /** Last less first: what a department gains by all others being there before it; in a cost game below zero as a rule. */
    long[] gains() {
        long[] gains = new long[first.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = last[i] - first[i];
        }
        return gains;
    }
}
