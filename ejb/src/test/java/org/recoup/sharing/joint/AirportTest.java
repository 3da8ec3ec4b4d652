package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.joint.AirportNeeds.Need;

class AirportTest {

    @Property
    void isTheShapleyValueOfTheGameOfSingleUsers(@ForAll("needs") AirportNeeds needs) {
        List<Long> levels = needs.needs().stream()
                .flatMap(need -> Collections.nCopies((int) need.users(), need.cents()).stream())
                .toList();
        List<BigFraction> ofUsers =
                Shapley.of(SampleGames.game(Sense.COST, levels.size(), mask -> IntStream.range(0, levels.size())
                        .filter(i -> (mask >> i & 1) == 1)
                        .mapToLong(levels::get)
                        .max()
                        .orElse(0)));
        List<BigFraction> perUser = Airport.perUser(needs);
        int user = 0;
        for (int i = 0; i < perUser.size(); i++) {
            Need need = needs.needs().get(i);
            assertThat(ofUsers.subList(user, user + (int) need.users())).allMatch(perUser.get(i)::equals);
            assertThat(Airport.of(needs).get(i)).isEqualTo(perUser.get(i).multiply((int) need.users()));
            user += (int) need.users();
        }
    }

    @Property
    void sharesSumToTheHighestLevel(@ForAll("needs") AirportNeeds needs) {
        assertThat(SampleGames.sum(Airport.of(needs))).isEqualTo(BigFraction.of(needs.together()));
    }

    @Property
    void aGroupBearsTheHighestLevelThatSomebodyInItNeeds(@ForAll("needs") AirportNeeds needs) {
        CoalitionValues game = needs.game().coalitionValues();

        assertThat(game.sense()).isEqualTo(Sense.COST);
        assertThat(game.codes()).isEqualTo(needs.codes());
        for (int mask = 1; mask < 1 << game.size(); mask++) {
            int group = mask;
            assertThat(game.value(mask))
                    .isEqualTo(IntStream.range(0, game.size())
                            .filter(i -> (group >> i & 1) == 1)
                            .mapToLong(i -> needs.needs().get(i).cents())
                            .max()
                            .orElseThrow());
        }
    }

    @Property
    void noGroupOfDepartmentsWouldDoBetterAlone(@ForAll("needs") AirportNeeds needs) {
        assertThat(SampleGames.inCore(needs.game().coalitionValues(), Airport.of(needs)))
                .isTrue();
    }

    @Property
    void ofOneUserEachIsTheShapleyValueOfTheDependencyModel(@ForAll("needs") AirportNeeds needs) {
        AirportNeeds single = new AirportNeeds(needs.needs().stream()
                .map(need -> new Need(need.code(), need.cents()))
                .toList());

        assertThat(Airport.of(single)).isEqualTo(Shapley.of(single.game()));
    }

    @Property
    void orderOfDepartmentsChangesNothing(@ForAll("needs") AirportNeeds needs, @ForAll long seed) {
        List<Need> shuffled = new ArrayList<>(needs.needs());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(new AirportNeeds(shuffled)).isEqualTo(needs);
    }

    @Property
    void theUnitOfMoneyDoesNotMatter(
            @ForAll("needs") AirportNeeds needs, @ForAll @LongRange(min = 1, max = 1_000_000) long factor) {
        AirportNeeds scaled = new AirportNeeds(needs.needs().stream()
                .map(need -> new Need(need.code(), need.cents() * factor, need.users()))
                .toList());

        assertThat(Airport.of(scaled))
                .isEqualTo(Airport.of(needs).stream()
                        .map(share -> share.multiply(BigFraction.of(factor)))
                        .toList());
    }

    @Example
    void whoNeedsNothingPaysNothing() {
        AirportNeeds needs = new AirportNeeds(List.of(new Need("A", 0, 7), new Need("B", 90, 2), new Need("C", 90)));

        assertThat(Airport.of(needs)).isEqualTo(SampleGames.cents(0, 60, 30));
    }

    @Example
    void needsOutOfRangeAreRefused() {
        refused(new Need("A", -1), "needs.A.cost", "sharing.joint.level.negative");
        refused(new Need("A", 1, 0), "needs.A.users", "sharing.joint.users.range");
        refused(new Need("A", 1, 1_000_000_000_000_001L), "needs.A.users", "sharing.joint.users.range");
        refused(new Need("A", 1_000_000_000_000_001L), "needs.A.cost", "sharing.amount.large");
        refused(new Need("B", 1), "departments", "sharing.department.twice");
    }

    private static void refused(Need need, String field, String code) {
        assertThatThrownBy(() -> new AirportNeeds(List.of(new Need("B", 5), need)))
                .isInstanceOfSatisfying(Unshareable.class, fault -> {
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.code()).isEqualTo(code);
                });
    }

    @Provide
    Arbitrary<AirportNeeds> needs() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 12), Arbitraries.longs().between(1, 3))
                .as((level, users) -> new Need("", 10 * level, users))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(needs -> new AirportNeeds(IntStream.range(0, needs.size())
                        .mapToObj(i -> new Need(
                                "D" + i, needs.get(i).cents(), needs.get(i).users()))
                        .toList()));
    }
}
