package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ModelStabilityTest {

    @Provide
    Arbitrary<DependencyModel> models() {
        return Arbitraries.integers().between(1, 6).flatMap(size -> Arbitraries.of(true, false)
                .flatMap(costsOnly -> line(size, costsOnly)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(12)
                        .map(lines -> new DependencyModel(Games.codes(size), lines))));
    }

    private static Arbitrary<DependencyModel.Line> line(int size, boolean costsOnly) {
        Arbitrary<DependencyModel.Kind> kinds =
                costsOnly ? Arbitraries.just(DependencyModel.Kind.COST) : Arbitraries.of(DependencyModel.Kind.class);
        Arbitrary<Set<String>> departments =
                Arbitraries.of(Games.codes(size)).set().ofMinSize(1).ofMaxSize(size);
        return Combinators.combine(kinds, Arbitraries.longs().between(0, 50), departments)
                .as((kind, cents, codes) -> new DependencyModel.Line(kind, "line", cents, codes));
    }

    @Property(tries = 500)
    void theLeastCutFindsWhatAskingEveryGroupFinds(
            @ForAll("models") DependencyModel model,
            @ForAll @Size(6) List<@LongRange(min = -30, max = 30) Long> moves,
            @ForAll @LongRange(min = 1, max = 9) long parts) {
        agrees(model, StabilityTest.shares(model, moves, parts));
    }

    @Property(tries = 300)
    void theGroupThatLosesLeastIsFoundWhereNobodyGains(@ForAll("models") DependencyModel model) {
        agrees(model, Shapley.of(model));
    }

    private static void agrees(DependencyModel model, List<BigFraction> shares) {
        StabilityReport table = Stability.of(model.coalitionValues(), shares);
        StabilityReport cut = Stability.of(model, shares);

        assertThat(cut.sense()).isEqualTo(table.sense());
        assertThat(cut.departments()).isEqualTo(table.departments());
        assertThat(cut.worstOff().map(Standing::gain))
                .isEqualTo(table.worstOff().map(Standing::gain));
        assertThat(cut.stable()).isEqualTo(table.stable());
        assertThat(cut.distance()).isEqualTo(table.distance());
        cut.worstOff().ifPresent(worst -> assertThat(worst).isEqualTo(asked(model, shares, worst.members())));
    }

    /** How a group stands by the table of values. */
    private static Standing asked(DependencyModel model, List<BigFraction> shares, List<String> members) {
        int mask = members.stream()
                .mapToInt(code -> 1 << model.codes().indexOf(code))
                .sum();
        assertThat(mask).isBetween(1, (1 << model.size()) - 2);
        return Standing.of(
                model.sense(),
                members,
                Games.sum(shares, mask),
                BigFraction.of(model.coalitionValues().value(mask)));
    }

    @Property(tries = 300)
    void anEqualSplitOfEveryLineIsStable(@ForAll("models") DependencyModel model) {
        Core core = Stability.of(model, Shapley.of(model)).core();

        assertThat(core).isEqualTo(new Core.Stable(Shapley.of(model)));
        assertThat(CoreCheck.fault(model.coalitionValues(), core)).isEmpty();
    }

    @Test
    void thoseWhoPayTooMuchOfABenefitAreNamed() {
        DependencyModel model = new DependencyModel(
                List.of("A", "B", "C"),
                List.of(
                        DependencyModel.benefit("service", 100, "A", "B"),
                        DependencyModel.cost("platform", 30, "A", "B", "C"),
                        DependencyModel.benefit("own", 40, "C")));

        StabilityReport report = Stability.of(model, Games.fractions(1, 20, 40, 50));

        assertThat(report.worstOff())
                .contains(new Standing(List.of("A", "B"), BigFraction.of(60), BigFraction.of(70), BigFraction.of(10)));
        assertThat(report.betterOff()).isEmpty();
    }

    @Test
    void hundredsOfDepartmentsAreAskedWithoutATable() {
        Random random = new Random(5);
        List<String> codes =
                IntStream.range(0, 300).mapToObj("D%03d"::formatted).toList();
        List<DependencyModel.Line> lines = IntStream.range(0, 2000)
                .mapToObj(i -> new DependencyModel.Line(
                        i % 3 == 0 ? DependencyModel.Kind.COST : DependencyModel.Kind.BENEFIT,
                        "line",
                        random.nextInt(1_000_000),
                        new TreeSet<>(List.of(
                                codes.get(random.nextInt(100)),
                                codes.get(100 + random.nextInt(100)),
                                codes.get(200 + random.nextInt(100))))))
                .toList();
        DependencyModel model = new DependencyModel(codes, lines);
        List<BigFraction> split = Shapley.of(model);
        List<BigFraction> skewed = new ArrayList<>(split);
        skewed.set(7, split.get(7).subtract(10_000_000));
        skewed.set(8, split.get(8).add(10_000_000));

        assertThat(Stability.of(model, split).stable()).isTrue();
        assertThat(Stability.of(model, skewed).worstOff().orElseThrow().members())
                .contains("D007")
                .doesNotContain("D008");
    }
}
