package org.recoup.sharing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.Money;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.joint.CoalitionValues;
import org.recoup.sharing.joint.DependencyModel;
import org.recoup.sharing.joint.Game;
import org.recoup.sharing.joint.SeparableValues;

/** Reads what departments filled in as a game among the parties. */
final class Games {

    private final JointModel model;
    private final List<String> departments;

    private Games(JointModel model, List<String> departments) {
        this.model = model;
        this.departments = departments;
    }

    /** @throws Unshareable when it is incomplete or names somebody who is no party */
    static Game read(JointModel model, List<String> departments) {
        try {
            return new Games(model, departments).read();
        } catch (Unshareable refusal) {
            throw refusal.within("joint");
        }
    }

    private Game read() {
        return !model.lines().isEmpty() ? lines() : !model.coalitions().isEmpty() ? coalitions() : separable();
    }

    private DependencyModel lines() {
        return new DependencyModel(
                departments,
                model.lines().stream()
                        .map(line -> new DependencyModel.Line(
                                line.kind(), line.name(), cents(line.amount()), new TreeSet<>(line.departments())))
                        .toList());
    }

    private CoalitionValues coalitions() {
        Map<Set<String>, Long> values = new HashMap<>();
        for (int i = 0; i < model.coalitions().size(); i++) {
            JointModel.Coalition group = model.coalitions().get(i);
            if (values.put(new HashSet<>(group.departments()), cents(group.amount())) != null) {
                throw new Unshareable(
                        "coalitions[" + i + "]", "sharing.coalition.twice", String.join("+", group.departments()));
            }
        }
        return CoalitionValues.of(model.sense(), departments, values);
    }

    private SeparableValues separable() {
        Map<String, Long> alone = new HashMap<>();
        Map<String, Long> without = new HashMap<>();
        for (int i = 0; i < model.separable().size(); i++) {
            JointModel.Separable values = model.separable().get(i);
            String path = "separable[" + i + "]";
            if (!departments.contains(values.department())) {
                throw new Unshareable(path + ".department", "sharing.department.unknown", values.department());
            }
            if (alone.put(values.department(), cents(values.alone())) != null) {
                throw new Unshareable(path + ".department", "sharing.department.twice", values.department());
            }
            without.put(values.department(), cents(values.without()));
        }
        for (String code : departments) {
            if (!alone.containsKey(code)) {
                throw new Unshareable("separable", "sharing.value.missing", code);
            }
        }
        return SeparableValues.of(model.sense(), cents(model.together()), alone, without);
    }

    /** Checked with the terms: there, and not too large. */
    private static long cents(Money amount) {
        return amount.getAmountMinorLong();
    }
}
