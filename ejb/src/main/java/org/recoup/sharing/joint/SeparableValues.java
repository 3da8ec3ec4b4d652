package org.recoup.sharing.joint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recoup.sharing.fault.Unshareable;

/**
 * The 2n+1 values that a division by separable costs needs: of all together, of each alone and of all without each, in cents.
 */
public record SeparableValues(Sense sense, List<String> codes, long together, List<Long> alone, List<Long> without)
        implements Game {

    public SeparableValues {
        codes = List.copyOf(codes);
        alone = List.copyOf(alone);
        without = List.copyOf(without);
        if (!Amounts.codes(codes).equals(codes) || alone.size() != codes.size() || without.size() != codes.size()) {
            throw new IllegalArgumentException("codes ascend and each has two values, found " + codes);
        }
        Amounts.checked("together", together);
    }

    /**
     * @param alone value in cents of each department on its own, by code
     * @param without value in cents of all but that department, by code
     * @throws Unshareable when a department has one of the two only, or an amount is too large
     */
    public static SeparableValues of(Sense sense, long together, Map<String, Long> alone, Map<String, Long> without) {
        TreeMap<String, Long> ordered = new TreeMap<>(alone);
        Amounts.codes(List.copyOf(ordered.keySet()));
        without.keySet().stream()
                .filter(code -> !ordered.containsKey(code))
                .sorted()
                .findFirst()
                .ifPresent(code -> {
                    throw new Unshareable("alone", "sharing.value.missing", code);
                });
        ordered.forEach((code, cents) -> {
            Amounts.checked("alone." + code, cents);
            if (!without.containsKey(code)) {
                throw new Unshareable("without", "sharing.value.missing", code);
            }
            Amounts.checked("without." + code, without.get(code));
        });
        List<String> codes = List.copyOf(ordered.keySet());
        return new SeparableValues(
                sense,
                codes,
                together,
                List.copyOf(ordered.values()),
                codes.stream().map(without::get).toList());
    }

    @Override
    public long alone(int index) {
        return alone.get(index);
    }

    @Override
    public long without(int index) {
        return without.get(index);
    }
}
