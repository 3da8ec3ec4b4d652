package org.recoup.importing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The quarters of the fund as published, added up by themselves: what awards and spend must come to after each, and what each changes.
 * A figure with the mark of a footnote is not taken, so the one before it stands.
 */
final class FundQuarters {

    private final Map<String, BigDecimal> awarded = new HashMap<>();
    private final Map<String, BigDecimal> spent = new HashMap<>();
    private final Map<String, List<BigDecimal>> revised = new TreeMap<>();
    private final Map<String, BigDecimal> steps = new TreeMap<>();
    private int planned;
    private int marked;

    void next(List<Fund.Award> quarter) {
        revised.clear();
        steps.clear();
        planned = 0;
        marked = 0;
        for (Fund.Award award : quarter) {
            BigDecimal now = figure(award.award());
            BigDecimal before = awarded.put(award.project(), now);
            if (before == null || before.compareTo(now) != 0) {
                planned++;
            }
            if (before != null && before.compareTo(now) != 0) {
                revised.put(award.project(), List.of(before, now));
            }
            spend(award);
        }
    }

    private void spend(Fund.Award award) {
        if (award.spent().contains("*")) {
            marked++;
            return;
        }
        BigDecimal now = figure(award.spent());
        BigDecimal before = spent.put(award.project(), now);
        BigDecimal step = before == null ? now : now.subtract(before);
        if (step.signum() != 0) {
            steps.put(award.project(), step);
        }
    }

    BigDecimal awarded() {
        return sum(awarded.values());
    }

    BigDecimal spent() {
        return sum(spent.values());
    }

    /** Awards that this quarter gives otherwise than the one before: first what it was, then what it is. */
    Map<String, List<BigDecimal>> revised() {
        return Map.copyOf(revised);
    }

    /** How many awards this quarter gives for the first time or otherwise; those that stand as they were bring nothing new. */
    int planned() {
        return planned;
    }

    /** What each project spent in this quarter; below zero where less was spent to date than before. */
    Map<String, BigDecimal> steps() {
        return Map.copyOf(steps);
    }

    /** Figures of this quarter that are none. */
    int marked() {
        return marked;
    }

    static <T> long count(Map<String, T> changes, Function<T, Integer> sign) {
        return changes.values().stream()
                .filter(change -> sign.apply(change) < 0)
                .count();
    }

    private static BigDecimal figure(String published) {
        return new BigDecimal(published.replaceAll("[$,\\s]", "")).setScale(2);
    }

    private static BigDecimal sum(Collection<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
