package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two groups that do worse together than apart: the game is not subadditive (costs) or not superadditive (benefits). Every rule still
 * gives an answer, but what is divided may be less than some groups have by themselves. Published data are sometimes like that, so
 * this is a finding to warn of, not a fault.
 *
 * @param group codes, ascending
 * @param joined codes of the other group, ascending; nobody is in both
 * @param lost by joining, in cents; above zero
 */
public record JoiningLoss(List<String> group, List<String> joined, long lost) {

    /** Up to so many departments every two groups are tried: 3^12 are half a million. */
    public static final int MOST_FOR_ALL_PAIRS = 12;

    public JoiningLoss {
        group = List.copyOf(group);
        joined = List.copyOf(joined);
    }

    /**
     * The largest loss, of the smallest groups where several are as large; empty when nobody loses. Above
     * {@value #MOST_FOR_ALL_PAIRS} departments only these are tried: one department joining any group, and any group joining all
     * others. Then an empty answer proves nothing about two larger groups that leave somebody out.
     */
    public static Optional<JoiningLoss> worst(CoalitionValues game) {
        Search search = new Search(game);
        int all = game.table().length - 1;
        for (int group = 1; group <= all; group++) {
            int others = all & ~group;
            if (game.size() <= MOST_FOR_ALL_PAIRS) {
                search.tryEach(group, others);
            } else {
                search.tryOnesAndAll(group, others);
            }
        }
        return search.worst();
    }

    /** Of the 2n+1 values only this can be seen: one department joining all others. */
    public static Optional<JoiningLoss> worst(SeparableValues game) {
        int worst = IntStream.range(0, game.size())
                .boxed()
                .max(Comparator.comparing(i -> lost(game, i)))
                .orElseThrow();
        if (lost(game, worst) <= 0) {
            return Optional.empty();
        }
        List<String> others = new ArrayList<>(game.codes());
        String code = others.remove(worst);
        return Optional.of(new JoiningLoss(List.of(code), others, lost(game, worst)));
    }

    private static long lost(SeparableValues game, int index) {
        return game.sense().better() * (game.alone(index) + game.without(index) - game.together());
    }

    private static final class Search {

        private final CoalitionValues game;
        private final long[] table;
        private final int better;
        private long lost;
        private int group;
        private int joined;

        Search(CoalitionValues game) {
            this.game = game;
            this.table = game.table();
            this.better = game.sense().better();
        }

        /** Each part of the others joins; a pair is tried from the side of the lower mask only. */
        void tryEach(int group, int others) {
            for (int part = others; part > group; part = part - 1 & others) {
                tryTwo(group, part);
            }
        }

        void tryOnesAndAll(int group, int others) {
            for (int left = others; left != 0; left &= left - 1) {
                tryTwo(group, Integer.lowestOneBit(left));
            }
            if (others > group) {
                tryTwo(group, others);
            }
        }

        private void tryTwo(int one, int other) {
            long loss = better * (table[one] + table[other] - table[one | other]);
            boolean smaller = Integer.bitCount(one | other) < Integer.bitCount(group | joined);
            if (loss > lost || loss == lost && loss > 0 && smaller) {
                lost = loss;
                group = one;
                joined = other;
            }
        }

        Optional<JoiningLoss> worst() {
            return lost == 0
                    ? Optional.empty()
                    : Optional.of(new JoiningLoss(game.members(group), game.members(joined), lost));
        }
    }
}
