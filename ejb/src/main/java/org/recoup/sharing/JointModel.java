package org.recoup.sharing;

import java.util.List;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.recoup.sharing.joint.DependencyModel.Kind;
import org.recoup.sharing.joint.Sense;

/**
 * What departments could do alone and in groups, as they fill it in. One of the three: lines of a dependency model, the values of
 * all groups, or the values that separable costs need. The curve is for {@link Rule#SERIAL} only.
 *
 * @param sense of the values of groups; lines need none
 * @param lines of a dependency model
 * @param coalitions the value of every group
 * @param separable the value of each alone, and of all without it
 * @param together the value of all, with the separable values
 * @param curve cost of a total quantity, point by point
 */
public record JointModel(
        Sense sense,
        List<Line> lines,
        List<Coalition> coalitions,
        List<Separable> separable,
        Money together,
        List<Point> curve) {

    /** A benefit that depends on all of these departments, or a cost that any of them needs. */
    public record Line(Kind kind, String name, Money amount, List<String> departments) {
        public Line {
            departments = Gaps.kept(departments);
        }
    }

    /** The value of a group on its own. */
    public record Coalition(List<String> departments, Money amount) {
        public Coalition {
            departments = Gaps.kept(departments);
        }
    }

    /** The value of a department on its own, and of all the others together. */
    public record Separable(String department, Money alone, Money without) {}

    /** The cost of this quantity. */
    public record Point(long quantity, Money cost) {}

    public JointModel {
        lines = Gaps.kept(lines);
        coalitions = Gaps.kept(coalitions);
        separable = Gaps.kept(separable);
        curve = Gaps.kept(curve);
    }

    public static JointModel ofLines(List<Line> lines) {
        return new JointModel(null, lines, List.of(), List.of(), null, List.of());
    }

    public static JointModel ofCoalitions(Sense sense, List<Coalition> coalitions) {
        return new JointModel(sense, List.of(), coalitions, List.of(), null, List.of());
    }

    /** Whether it says what departments could do alone and in groups. */
    public boolean hasGame() {
        return !(lines.isEmpty() && coalitions.isEmpty() && separable.isEmpty());
    }

    /**
     * Value of all parties together in cents; empty where nothing says it.
     *
     * @throws org.recoup.sharing.fault.Unshareable when the parties or the model are not whole
     */
    public static OptionalLong together(JointModel model, List<Party> parties) {
        new PartiesCheck(parties).check();
        new JointCheck(model, parties, List.of()).check();
        if (model != null) {
            new TermAmounts(new AmountCheck()).check(parties, List.of(), model);
        }
        if (model == null || !model.hasGame()) {
            return OptionalLong.empty();
        }
        List<String> departments = parties.stream().map(Party::department).toList();
        return OptionalLong.of(Games.read(model, departments).together());
    }
}
