package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.joint.DependencyModel.Kind;
import org.recoup.sharing.joint.DependencyModel.Line;

/** What values of groups are taken, and which are refused. */
class GameValuesTest {

    private static final long LARGEST = 1_000_000_000_000_000L;
    private static final List<String> CODES = List.of("B", "A", "C");

    @Example
    void valuesAreKeptByGroupInOrderOfCodes() {
        CoalitionValues game = CoalitionValues.of(Sense.COST, CODES, values());

        assertThat(game.codes()).containsExactly("A", "B", "C");
        assertThat(game.sense()).isEqualTo(Sense.COST);
        assertThat(game.members(5)).containsExactly("A", "C");
        assertThat(game.value(5)).isEqualTo(13);
        assertThat(game.together()).isEqualTo(123);
        assertThat(game.alone(1)).isEqualTo(2);
        assertThat(game.without(1)).isEqualTo(13);
    }

    @Example
    void aMissingGroupIsNamedWithAllItsMembers() {
        Map<Set<String>, Long> values = values();
        values.remove(Set.of("A", "C"));

        assertThatThrownBy(() -> CoalitionValues.of(Sense.COST, CODES, values))
                .isInstanceOf(Unshareable.class)
                .hasMessage("coalitions: The value of the group A+C is missing. All 7 groups need one.");
    }

    @Example
    void nobodyIsWorthNothing() {
        Map<Set<String>, Long> values = values();
        values.put(Set.of(), 0L);
        assertThat(CoalitionValues.of(Sense.COST, CODES, values).value(0)).isZero();
        values.put(Set.of(), 5L);

        assertThatThrownBy(() -> CoalitionValues.of(Sense.COST, CODES, values))
                .hasMessageContaining("Found 5 cents for the empty group");
    }

    @Example
    void unknownAndTooManyDepartmentsAreRefused() {
        Map<Set<String>, Long> values = values();
        values.put(Set.of("A", "X"), 5L);
        List<String> many = SampleGames.codes(CoalitionValues.MOST + 1);

        assertThatThrownBy(() -> CoalitionValues.of(Sense.COST, CODES, values)).hasMessageContaining("Department X");
        assertThatThrownBy(() -> CoalitionValues.of(Sense.COST, many, Map.of()))
                .hasMessageContaining("21 departments are too many for this rule. It takes 20");
    }

    @Example
    void valuesReachTheLimitAndNotBeyond() {
        for (long sign : new long[] {1, -1}) {
            long[] most = {0, sign * LARGEST};
            long[] more = {0, sign * (LARGEST + 1)};
            List<String> one = List.of("A");
            assertThat(CoalitionValues.ofTable(Sense.COST, one, most).together())
                    .isEqualTo(sign * LARGEST);
            assertThatThrownBy(() -> CoalitionValues.ofTable(Sense.COST, one, more))
                    .isInstanceOfSatisfying(Unshareable.class, refusal -> assertThat(refusal.field())
                            .isEqualTo("coalitions[A]"));
            assertThatThrownBy(() -> CoalitionValues.of(Sense.COST, one, Map.of(Set.of("A"), more[1])))
                    .hasMessageStartingWith("coalitions[A]: ");
        }
    }

    @Example
    void aTableHasAValueForEveryGroupInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoalitionValues.ofTable(Sense.COST, CODES, new long[8]))
                .withMessageContaining("ascending");
        for (long[] wrong : List.of(new long[] {0, 1, 2}, new long[] {1, 1, 2, 3})) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CoalitionValues.ofTable(Sense.COST, List.of("A", "B"), wrong))
                    .withMessageContaining("a table of 2 departments has 4 values");
        }
    }

    @Example
    void aTableIsCopied() {
        long[] table = {0, 1};
        CoalitionValues game = CoalitionValues.ofTable(Sense.COST, List.of("A"), table);
        table[1] = 2;

        assertThat(game.together()).isEqualTo(1);
    }

    @Example
    void separableValuesAreThereTwiceForEachAndNotTooLarge() {
        Map<String, Long> both = Map.of("A", 1L, "B", 2L);
        Map<String, Long> one = Map.of("A", 1L);
        Map<String, Long> large = Map.of("A", LARGEST + 1, "B", 2L);

        assertThat(SeparableValues.of(Sense.COST, 5, both, Map.of("A", 3L, "B", 4L))
                        .without(1))
                .isEqualTo(4);
        refused("without", () -> SeparableValues.of(Sense.COST, 5, both, one));
        refused("alone", () -> SeparableValues.of(Sense.COST, 5, one, both));
        refused("alone.A", () -> SeparableValues.of(Sense.COST, 5, large, both));
        refused("without.A", () -> SeparableValues.of(Sense.COST, 5, both, large));
        refused("together", () -> SeparableValues.of(Sense.COST, LARGEST + 1, both, both));
    }

    @Property
    void aDependencyModelSaysWhatItsLinesSayForEveryGroup(@ForAll("models") DependencyModel model) {
        CoalitionValues table = model.coalitionValues();
        int n = model.size();
        assertThat(table.sense()).isEqualTo(model.sense());
        for (int mask = 1; mask < 1 << n; mask++) {
            assertThat(table.value(mask)).isEqualTo(byLines(model, table.members(mask)));
        }
        assertThat(model.together()).isEqualTo(table.together());
        for (int i = 0; i < n; i++) {
            assertThat(model.alone(i)).isEqualTo(table.alone(i));
            assertThat(model.without(i)).isEqualTo(table.without(i));
        }
    }

    /** Benefits that depend on nobody else, less costs that somebody in the group needs. */
    private static long byLines(DependencyModel model, List<String> group) {
        long benefits = 0;
        long costs = 0;
        for (Line line : model.lines()) {
            if (line.kind() == Kind.BENEFIT) {
                benefits += group.containsAll(line.departments()) ? line.cents() : 0;
            } else {
                costs += group.stream().anyMatch(line.departments()::contains) ? line.cents() : 0;
            }
        }
        return model.sense() == Sense.COST ? costs : benefits - costs;
    }

    @Property
    void theOrderOfLinesMeansNothing(@ForAll("models") DependencyModel model, @ForAll long seed) {
        List<Line> lines = new ArrayList<>(model.lines());
        lines.add(DependencyModel.cost("b", 5, model.codes().get(0)));
        lines.add(DependencyModel.cost("a", 7, model.codes().get(0)));
        lines.add(DependencyModel.cost(null, 6, model.codes().get(0)));
        lines.add(DependencyModel.benefit("a", 7, model.codes().toArray(String[]::new)));
        List<Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(new DependencyModel(model.codes(), shuffled)).isEqualTo(new DependencyModel(model.codes(), lines));
    }

    @Provide
    Arbitrary<DependencyModel> models() {
        return SampleGames.models(5);
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Unshareable.class, refusal -> assertThat(refusal.field())
                .isEqualTo(field));
    }

    private static Map<Set<String>, Long> values() {
        Map<Set<String>, Long> values = new HashMap<>();
        values.put(Set.of("A"), 1L);
        values.put(Set.of("B"), 2L);
        values.put(Set.of("C"), 3L);
        values.put(Set.of("A", "B"), 12L);
        values.put(Set.of("A", "C"), 13L);
        values.put(Set.of("B", "C"), 23L);
        values.put(Set.of("A", "B", "C"), 123L);
        return values;
    }
}
