package org.recoup.sharing.joint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A dependency model by the places of its departments: what each has alone, and the lines that several share, those of the same
 * departments summed.
 */
final class IndexedModel {

    private final DependencyModel model;
    private final Sense sense;
    private final long[] own;
    private final List<Shared> shared = new ArrayList<>();

    /** A benefit or cost of several departments, in cents. */
    record Shared(DependencyModel.Kind kind, long cents, int[] departments) {}

    IndexedModel(DependencyModel model) {
        this.model = model;
        this.sense = model.sense();
        this.own = new long[model.size()];
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < own.length; i++) {
            places.put(model.codes().get(i), i);
        }
        record Key(DependencyModel.Kind kind, Set<String> departments) {}
        Map<Key, Long> sums = new LinkedHashMap<>();
        for (DependencyModel.Line line : model.lines()) {
            if (line.departments().size() == 1) {
                own[places.get(line.departments().iterator().next())] += line.signed(sense);
            } else {
                sums.merge(new Key(line.kind(), line.departments()), line.cents(), Long::sum);
            }
        }
        sums.forEach((key, cents) -> shared.add(new Shared(
                key.kind(),
                cents,
                key.departments().stream().mapToInt(places::get).toArray())));
    }

    Sense sense() {
        return sense;
    }

    /** Sum of the lines that name this department only, with the sign that they have in values. */
    long own(int department) {
        return own[department];
    }

    List<Shared> shared() {
        return shared;
    }

    /** Value of a group in cents. */
    long value(boolean[] in) {
        long value = IntStream.range(0, own.length)
                .filter(i -> in[i])
                .mapToLong(i -> own[i])
                .sum();
        for (Shared line : shared) {
            if (line.kind() == DependencyModel.Kind.BENEFIT) {
                value += IntStream.of(line.departments()).allMatch(i -> in[i]) ? line.cents() : 0;
            } else if (IntStream.of(line.departments()).anyMatch(i -> in[i])) {
                value += sense == Sense.COST ? line.cents() : -line.cents();
            }
        }
        return value;
    }

    /** Value of each department on its own, in cents, in order of codes. */
    long[] alone() {
        long[] alone = own.clone();
        for (Shared line : shared) {
            if (line.kind() == DependencyModel.Kind.COST) {
                for (int department : line.departments()) {
                    alone[department] += sense == Sense.COST ? line.cents() : -line.cents();
                }
            }
        }
        return alone;
    }

    List<String> members(boolean[] in) {
        return IntStream.range(0, own.length)
                .filter(i -> in[i])
                .mapToObj(model.codes()::get)
                .toList();
    }
}
