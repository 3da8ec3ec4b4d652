package org.recoup.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.joint.CoalitionValues;
import org.recoup.sharing.joint.DependencyModel;
import org.recoup.sharing.joint.Game;
import org.recoup.sharing.joint.Stability;
import org.recoup.sharing.joint.StabilityReport;

/**
 * Whether anyone would do better to walk away from a sharing. What departments could do on their own is compared with what they get:
 * their shares, where the pool is what all are worth together; their net positions, where that is the pool less all contributions.
 */
public final class StabilityOfSharing {

    private StabilityOfSharing() {}

    /** Empty where the terms do not say what departments could do alone and in groups, or say it of other amounts. */
    public static Optional<StabilityReport> of(Waterfall terms, Facts facts, Sharing sharing) {
        return terms.joint() == null || !terms.joint().hasGame()
                ? Optional.empty()
                : of(Games.read(terms.joint(), terms.departments()), facts, sharing);
    }

    /**
     * As if all depended on all: who walks away neither pays nor saves anything, and without it nobody does. Empty where all together
     * pay more than they save, so that no way to share could hold everybody.
     */
    public static Optional<StabilityReport> allTogether(Waterfall terms, Facts facts, Sharing sharing) {
        long paid = facts.paid().stream()
                .mapToLong(payment -> payment.amount().getAmountMinorLong())
                .sum();
        long gain = sharing.pool().getAmountMinorLong() - paid;
        if (gain < 0) {
            return Optional.empty();
        }
        String[] all = terms.departments().toArray(String[]::new);
        return of(
                new DependencyModel(terms.departments(), List.of(DependencyModel.benefit("", gain, all))),
                facts,
                sharing);
    }

    private static Optional<StabilityReport> of(Game game, Facts facts, Sharing sharing) {
        Map<String, BigFraction> exact = sharing.exact();
        List<BigFraction> shares = game.codes().stream().map(exact::get).toList();
        List<BigFraction> nets = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            long paid = facts.contributedBy(game.codes().get(i), sharing.pool().getCurrencyUnit())
                    .getAmountMinorLong();
            nets.add(shares.get(i).subtract(BigFraction.of(paid)));
        }
        BigFraction together = BigFraction.of(game.together());
        return sumsTo(nets, together)
                ? report(game, nets)
                : sumsTo(shares, together) ? report(game, shares) : Optional.empty();
    }

    private static Optional<StabilityReport> report(Game game, List<BigFraction> shares) {
        if (game instanceof DependencyModel lines) {
            return Optional.of(Stability.of(lines, shares));
        }
        return game instanceof CoalitionValues groups ? Optional.of(Stability.of(groups, shares)) : Optional.empty();
    }

    private static boolean sumsTo(List<BigFraction> amounts, BigFraction sum) {
        return amounts.stream().reduce(BigFraction.ZERO, BigFraction::add).equals(sum);
    }
}
