package org.recoup.sharing.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.claims.Problems.Problem;
import org.recoup.sharing.fault.Unshareable;

@Domain(Problems.class)
@Domain(DomainContext.Global.class)
class ClaimsRuleTest {

    private static final Problem HUNDRED_OF_SIX = problem(100, 100, 200, 300);

    @Property
    void awardsSumToTheEstate(@ForAll Problem problem, @ForAll ClaimsRule rule) {
        assertThat(sum(problem.by(rule))).isEqualTo(problem.estate());
    }

    @Property
    void nobodyGetsLessThanNothingOrMoreThanTheClaim(@ForAll Problem problem, @ForAll ClaimsRule rule) {
        problem.by(rule).forEach((code, award) -> assertThat(award)
                .isBetween(BigFraction.ZERO, problem.claims().get(code)));
    }

    @Property
    void orderOfClaimsChangesNothing(@ForAll Problem problem, @ForAll ClaimsRule rule, @ForAll long seed) {
        List<String> codes = new ArrayList<>(problem.claims().keySet());
        Collections.shuffle(codes, new Random(seed));
        Map<String, BigFraction> shuffled = new LinkedHashMap<>();
        codes.forEach(code -> shuffled.put(code, problem.claims().get(code)));

        assertThat(rule.divide(problem.estate(), shuffled)).isEqualTo(rule.divide(problem.estate(), problem.claims()));
    }

    @Property
    void whoClaimsMoreGetsNoLessAndLosesNoLess(@ForAll Problem problem, @ForAll ClaimsRule rule) {
        SortedMap<String, BigFraction> awards = problem.by(rule);
        problem.claims().forEach((one, claim) -> problem.claims().forEach((other, larger) -> {
            if (claim.compareTo(larger) <= 0) {
                assertThat(awards.get(one)).isLessThanOrEqualTo(awards.get(other));
                assertThat(claim.subtract(awards.get(one))).isLessThanOrEqualTo(larger.subtract(awards.get(other)));
            }
        }));
    }

    @Property
    void equalClaimsGetEqualAwards(@ForAll Problem problem, @ForAll ClaimsRule rule) {
        SortedMap<String, BigFraction> twice = new TreeMap<>(problem.claims());
        String first = twice.firstKey();
        twice.put("Z", twice.get(first));
        SortedMap<String, BigFraction> awards = new Problem(problem.estate(), twice).by(rule);

        assertThat(awards.get("Z")).isEqualTo(awards.get(first));
    }

    @Property
    void moreToDivideIsWorseForNobody(
            @ForAll Problem problem, @ForAll ClaimsRule rule, @ForAll @IntRange(min = 0, max = 7) int part) {
        SortedMap<String, BigFraction> before =
                problem.of(problem.estate().multiply(BigFraction.of(part, 7))).by(rule);
        problem.by(rule).forEach((code, award) -> assertThat(award).isGreaterThanOrEqualTo(before.get(code)));
    }

    @Property
    void anotherCurrencyChangesNothing(
            @ForAll Problem problem, @ForAll ClaimsRule rule, @ForAll @IntRange(min = 1, max = 99) int rate) {
        BigFraction scale = BigFraction.of(rate, 7);
        SortedMap<String, BigFraction> scaled = mapped(problem.claims(), (code, claim) -> claim.multiply(scale));

        assertThat(new Problem(problem.estate().multiply(scale), scaled).by(rule))
                .isEqualTo(mapped(problem.by(rule), (code, award) -> award.multiply(scale)));
    }

    @Property
    void aDepartmentWithoutAClaimChangesNothing(@ForAll Problem problem, @ForAll ClaimsRule rule) {
        SortedMap<String, BigFraction> joined = new TreeMap<>(problem.claims());
        joined.put("Z", BigFraction.ZERO);
        SortedMap<String, BigFraction> expected = new TreeMap<>(problem.by(rule));
        expected.put("Z", BigFraction.ZERO);

        assertThat(new Problem(problem.estate(), joined).by(rule)).isEqualTo(expected);
    }

    @Property
    void everyAwardFollowsFromTheClaimAndTheLevel(@ForAll Problem problem, @ForAll ClaimsRule rule) {
        Awards awards = rule.divide(problem.estate(), problem.claims());

        assertThat(awards.level().isPresent()).isEqualTo(rule != ClaimsRule.RANDOM_ARRIVAL);
        awards.level().ifPresent(level -> assertThat(awards.byCode())
                .isEqualTo(mapped(problem.claims(), (code, claim) -> formula(level, claim))));
    }

    @Property
    void talmudIsTheContestedGarmentForEveryTwo(@ForAll Problem problem) {
        SortedMap<String, BigFraction> awards = problem.by(ClaimsRule.TALMUD);
        awards.forEach((one, first) -> awards.forEach((other, second) -> {
            if (one.compareTo(other) < 0) {
                BigFraction both = first.add(second);
                BigFraction conceded =
                        most(BigFraction.ZERO, both.subtract(problem.claims().get(other)));
                BigFraction taken =
                        most(BigFraction.ZERO, both.subtract(problem.claims().get(one)));
                BigFraction contested = both.subtract(conceded).subtract(taken);
                assertThat(first).isEqualTo(conceded.add(contested.divide(2)));
            }
        }));
    }

    @Property
    void equalAwardsAndEqualLossesAreDual(@ForAll Problem problem) {
        assertThat(problem.by(ClaimsRule.CONSTRAINED_EQUAL_LOSSES))
                .isEqualTo(dual(ClaimsRule.CONSTRAINED_EQUAL_AWARDS, problem));
    }

    @Property
    void proRataTalmudAndRandomArrivalTreatGainsLikeLosses(@ForAll Problem problem) {
        for (ClaimsRule rule : List.of(ClaimsRule.PRO_RATA, ClaimsRule.TALMUD, ClaimsRule.RANDOM_ARRIVAL)) {
            assertThat(problem.by(rule)).isEqualTo(dual(rule, problem));
        }
    }

    @Property
    void whatIsClaimedBeyondTheEstateCountsForNothingWhereRightsEndThere(@ForAll Problem problem) {
        for (ClaimsRule rule :
                List.of(ClaimsRule.CONSTRAINED_EQUAL_AWARDS, ClaimsRule.TALMUD, ClaimsRule.RANDOM_ARRIVAL)) {
            assertThat(truncated(problem).by(rule)).isEqualTo(problem.by(rule));
        }
    }

    @Example
    void whatIsClaimedBeyondTheEstateCountsForProRataAndEqualLosses() {
        for (ClaimsRule rule : List.of(ClaimsRule.PRO_RATA, ClaimsRule.CONSTRAINED_EQUAL_LOSSES)) {
            assertThat(truncated(HUNDRED_OF_SIX).by(rule)).isNotEqualTo(HUNDRED_OF_SIX.by(rule));
        }
    }

    @Property
    void moneyMayComeInTwoParts(@ForAll Problem problem, @ForAll @IntRange(min = 0, max = 5) int part) {
        for (ClaimsRule rule : List.of(
                ClaimsRule.PRO_RATA, ClaimsRule.CONSTRAINED_EQUAL_AWARDS, ClaimsRule.CONSTRAINED_EQUAL_LOSSES)) {
            assertThat(inTwoParts(rule, problem, BigFraction.of(part, 5))).isEqualTo(problem.by(rule));
        }
    }

    @Example
    void moneyInTwoPartsIsAnotherProblemForTalmudAndRandomArrival() {
        Problem problem = problem(400, 100, 200, 300);
        for (ClaimsRule rule : List.of(ClaimsRule.TALMUD, ClaimsRule.RANDOM_ARRIVAL)) {
            assertThat(inTwoParts(rule, problem, BigFraction.of(1, 2))).isNotEqualTo(problem.by(rule));
        }
    }

    @Property
    void whoIsPaidAndLeavesChangesNothingForTheOthers(@ForAll Problem problem) {
        for (ClaimsRule rule : List.of(
                ClaimsRule.PRO_RATA,
                ClaimsRule.CONSTRAINED_EQUAL_AWARDS,
                ClaimsRule.CONSTRAINED_EQUAL_LOSSES,
                ClaimsRule.TALMUD)) {
            SortedMap<String, BigFraction> awards = problem.by(rule);
            String last = awards.lastKey();
            SortedMap<String, BigFraction> others =
                    new TreeMap<>(problem.claims().headMap(last));
            if (!others.isEmpty()) {
                assertThat(new Problem(sum(awards.headMap(last)), others).by(rule))
                        .isEqualTo(awards.headMap(last));
            }
        }
    }

    @Example
    void nothingIsDividedAmongNoClaimsAboveZero() {
        for (ClaimsRule rule : ClaimsRule.values()) {
            assertThat(problem(0, 0, 0).by(rule).values()).containsOnly(BigFraction.ZERO);
        }
    }

    @Example
    void theLevelSaysWhichSideOfTheTalmudItIs() {
        assertThat(ClaimsRule.TALMUD
                        .divide(BigFraction.of(300), HUNDRED_OF_SIX.claims())
                        .level())
                .contains(new Level(Level.Measure.HALF_AWARD, BigFraction.of(150)));
        assertThat(ClaimsRule.TALMUD
                        .divide(BigFraction.of(301), HUNDRED_OF_SIX.claims())
                        .level())
                .contains(new Level(Level.Measure.HALF_LOSS, BigFraction.of(149)));
    }

    @Example
    void badClaimsAreRefusedWithTheirFigures() {
        ClaimsRule rule = ClaimsRule.PRO_RATA;
        assertThatThrownBy(() -> rule.divide(BigFraction.ZERO, Map.of()))
                .isInstanceOf(Unshareable.class)
                .hasMessage("claims: There is no department to share among. Name at least one.");
        assertThatThrownBy(() -> problem(0, 5, -1).by(rule))
                .hasMessage("claims.B: The claim of department B is zero or more, found -1 cents."
                        + " Leave out who claims nothing.");
        assertThatThrownBy(() -> problem(-1, 5).by(rule))
                .hasMessage("estate: What is divided among claims is zero or more, found -1 cents.");
        assertThatThrownBy(() -> problem(9, 5, 3).by(rule))
                .hasMessageStartingWith("estate: 9 cents are more than all claims together, which are 8 cents.");
        assertThat(problem(0, 1_000_000_000_000_000L).by(rule)).hasSize(1);
        assertThatThrownBy(() -> problem(0, 1_000_000_000_000_001L).by(rule))
                .hasMessageStartingWith("claims.A: 1000000000000001 cents are more than can be shared.");
    }

    /** The formulas as they are documented. */
    private static BigFraction formula(Level level, BigFraction claim) {
        BigFraction half = claim.multiply(BigFraction.of(1, 2));
        return switch (level.measure()) {
            case PART -> claim.multiply(level.amount());
            case AWARD -> least(claim, level.amount());
            case LOSS -> most(BigFraction.ZERO, claim.subtract(level.amount()));
            case HALF_AWARD -> least(half, level.amount());
            case HALF_LOSS -> claim.subtract(least(half, level.amount()));
        };
    }

    private static SortedMap<String, BigFraction> dual(ClaimsRule rule, Problem problem) {
        SortedMap<String, BigFraction> losses =
                problem.of(problem.sum().subtract(problem.estate())).by(rule);
        return mapped(problem.claims(), (code, claim) -> claim.subtract(losses.get(code)));
    }

    private static Problem truncated(Problem problem) {
        return new Problem(problem.estate(), mapped(problem.claims(), (code, claim) -> least(claim, problem.estate())));
    }

    private static SortedMap<String, BigFraction> inTwoParts(ClaimsRule rule, Problem problem, BigFraction part) {
        BigFraction first = problem.estate().multiply(part);
        SortedMap<String, BigFraction> paid = problem.of(first).by(rule);
        SortedMap<String, BigFraction> rest = new Problem(
                        problem.estate().subtract(first),
                        mapped(problem.claims(), (code, claim) -> claim.subtract(paid.get(code))))
                .by(rule);
        return mapped(paid, (code, award) -> award.add(rest.get(code)));
    }

    private static SortedMap<String, BigFraction> mapped(
            SortedMap<String, BigFraction> amounts, BiFunction<String, BigFraction, BigFraction> change) {
        SortedMap<String, BigFraction> changed = new TreeMap<>(amounts);
        changed.replaceAll(change);
        return changed;
    }

    private static Problem problem(long estate, long... claims) {
        SortedMap<String, BigFraction> byCode = new TreeMap<>();
        for (long claim : claims) {
            byCode.put(String.valueOf((char) ('A' + byCode.size())), BigFraction.of(claim));
        }
        return new Problem(BigFraction.of(estate), byCode);
    }

    private static BigFraction sum(Map<String, BigFraction> amounts) {
        return amounts.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction least(BigFraction one, BigFraction other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static BigFraction most(BigFraction one, BigFraction other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
