package org.recoup.sharing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.joint.DependencyModel;
import org.recoup.sharing.joint.DependencyModel.Kind;

/**
 * Random terms and facts that go together, over all rules and limits. The first party has a weight under every rule and the joint
 * values gain by being together, so that nothing but floors and caps can be in the way.
 */
final class SampleTerms {

    static final LocalDate START = LocalDate.of(2024, 4, 30);

    /** Terms, and facts that they can divide. */
    record Case(Waterfall terms, Facts facts) {

        Sharing shared() {
            return terms.share(facts);
        }

        Case withTiers(List<Tier> tiers) {
            return new Case(new Waterfall(terms.parties(), tiers, terms.joint()), facts);
        }
    }

    private final Random random;
    private final Set<Rule> rules = EnumSet.allOf(Rule.class);
    private int fewest = 1;
    private int mostTiers = 5;
    private boolean twins;
    private boolean idler;
    private boolean bounds = true;
    private boolean nominal;

    private SampleTerms(Random random) {
        this.random = random;
    }

    static Arbitrary<Case> any() {
        return cases(sample -> sample);
    }

    static Arbitrary<Case> unbounded() {
        return cases(sample -> {
            sample.bounds = false;
            return sample;
        });
    }

    /** Without what is rounded to cents on the way. */
    static Arbitrary<Case> nominal() {
        return cases(sample -> {
            sample.nominal = true;
            return sample;
        });
    }

    static Arbitrary<Case> singleTier() {
        return cases(sample -> {
            sample.bounds = false;
            sample.mostTiers = 1;
            return sample;
        });
    }

    /** The first two parties are alike in everything. */
    static Arbitrary<Case> withTwins() {
        return cases(sample -> {
            sample.twins = true;
            sample.fewest = 2;
            return sample;
        });
    }

    /** The last party brings nothing, and no rule gives to whoever is there. */
    static Arbitrary<Case> withIdler() {
        return cases(sample -> {
            sample.idler = true;
            sample.fewest = 2;
            sample.bounds = false;
            sample.rules.removeAll(EnumSet.of(
                    Rule.EQUAL,
                    Rule.EQUAL_NON_SEPARABLE,
                    Rule.WEIGHTED_SHAPLEY,
                    Rule.PER_CAPITA_NUCLEOLUS,
                    Rule.PROPORTIONAL_NUCLEOLUS));
            return sample;
        });
    }

    private static Arbitrary<Case> cases(java.util.function.UnaryOperator<SampleTerms> wish) {
        return Arbitraries.randomValue(
                random -> wish.apply(new SampleTerms(random)).draw());
    }

    private Case draw() {
        Case drawn = drawOne();
        while (!fits(drawn)) {
            drawn = drawOne();
        }
        return drawn;
    }

    private static boolean fits(Case drawn) {
        if (drawn.terms().tiers().stream().allMatch(tier -> tier.bounds().isEmpty())) {
            return true;
        }
        try {
            drawn.shared();
            return true;
        } catch (Unshareable refusal) {
            if (isAboutBounds(refusal)) {
                return false;
            }
            throw refusal;
        }
    }

    /** Whether floors and caps are in the way, and nothing else. */
    static boolean isAboutBounds(Unshareable refusal) {
        return refusal.code().startsWith("sharing.bounds") || refusal.code().equals("sharing.joint.bounds");
    }

    private Case drawOne() {
        int n = fewest + random.nextInt(5 - fewest);
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            parties.add(
                    twins && i == 1
                            ? alike(parties.get(0), code(1))
                            : idler && i == n - 1
                                    ? new Party(code(i), 0, 0, cents(5))
                                    : new Party(
                                            code(i),
                                            1 + random.nextInt(9),
                                            (i == 0 ? 1 : 0) + random.nextInt(9),
                                            cents(1 + random.nextInt(90))));
        }
        Facts facts = new Facts(START.plusMonths(12), savings(n), paid(n), List.of());
        Waterfall terms = new Waterfall(shuffled(parties), tiers(n), joint(n));
        return new Case(terms, facts);
    }

    private static Party alike(Party party, String code) {
        return new Party(code, party.parts(), party.quantity(), party.level());
    }

    private List<Facts.Saving> savings(int n) {
        List<Facts.Saving> savings = new ArrayList<>();
        both(0).forEach(i -> savings.add(new Facts.Saving(START, code(i), cents(100))));
        for (int k = random.nextInt(6); k > 0; k--) {
            int who = active(n);
            LocalDate day = day();
            Money amount = cents(random.nextInt(10) == 0 ? -random.nextInt(300) : random.nextInt(2000));
            both(who).forEach(i -> savings.add(new Facts.Saving(day, code(i), amount)));
        }
        return shuffled(savings);
    }

    private List<Facts.Paid> paid(int n) {
        List<Facts.Paid> paid = new ArrayList<>();
        both(0).forEach(i -> paid.add(new Facts.Paid(START, code(i), cents(500))));
        for (int k = random.nextInt(6); k > 0; k--) {
            int who = active(n);
            LocalDate day = day();
            Money amount = cents(random.nextInt(10) == 0 ? -random.nextInt(50) : random.nextInt(1500));
            both(who).forEach(i -> paid.add(new Facts.Paid(day, code(i), amount)));
        }
        return shuffled(paid);
    }

    private List<Tier> tiers(int n) {
        List<Tier> tiers = new ArrayList<>();
        for (int k = random.nextInt(mostTiers); k > 0; k--) {
            Tier tier =
                    switch (random.nextInt(3)) {
                        case 0 -> Tier.recoup(rule(Rule.Kind.CLAIMS), terms());
                        case 1 ->
                            Tier.percentage(BigDecimal.valueOf(1 + random.nextInt(100_000), 3), divisive())
                                    .within(bounds(n));
                        default ->
                            Tier.amount(cents(1 + random.nextInt(900)), divisive())
                                    .within(bounds(n));
                    };
            tier = random.nextInt(3) == 0
                    ? tier.above(new Gate(cents(random.nextInt(3000)), pick(Gate.From.values())))
                    : tier;
            tiers.add(discounted(random.nextInt(3) == 0 ? tier.until(day()) : tier));
        }
        tiers.add(discounted(Tier.rest(divisive()).within(bounds(n))));
        return tiers;
    }

    private Tier discounted(Tier tier) {
        return tier.discounted(new Discount(
                START,
                pick(Discount.Schedule.values()),
                List.of(new Discount.Band(0, BigDecimal.ONE), new Discount.Band(1, new BigDecimal("2.5")))));
    }

    private Return terms() {
        if (nominal) {
            return Return.NOMINAL;
        }
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> Return.NOMINAL;
            case 2 -> new Return(Return.Kind.RATE, BigDecimal.valueOf(random.nextInt(200), 1), List.of());
            default ->
                new Return(
                        Return.Kind.INDEX,
                        null,
                        List.of(
                                new Return.Point(START, BigDecimal.valueOf(100)),
                                new Return.Point(
                                        START.plusMonths(6), BigDecimal.valueOf(900 + random.nextInt(300), 1))));
        };
    }

    /** The first two parties stay free of caps. */
    private List<Bound> bounds(int n) {
        List<Bound> some = new ArrayList<>();
        if (bounds && random.nextInt(3) == 0) {
            for (int i = 0; i < n; i++) {
                Money floor = random.nextBoolean() ? cents(random.nextInt(4)) : null;
                Money cap = random.nextBoolean() && i > 1 ? cents(4 + random.nextInt(200)) : null;
                some.add(new Bound(code(i), twins && i < 2 ? null : floor, cap));
            }
        }
        return shuffled(some);
    }

    private Rule divisive() {
        return rule(random.nextBoolean() ? Rule.Kind.WEIGHTS : Rule.Kind.JOINT);
    }

    private Rule rule(Rule.Kind kind) {
        return pick(rules.stream().filter(rule -> rule.kind() == kind).toArray(Rule[]::new));
    }

    /** Something for each alone and something for all together, besides what comes by chance. */
    private JointModel joint(int n) {
        Kind kind = pick(Kind.values());
        List<JointModel.Line> lines = new ArrayList<>();
        int most = idler ? n - 1 : n;
        for (int i = 0; i < most; i++) {
            lines.add(line(kind, twins && i == 1 ? 7 : i == 0 && twins ? 7 : 1 + random.nextInt(50), Set.of(code(i))));
        }
        lines.add(line(kind, 1 + random.nextInt(500), codes(most)));
        for (int k = random.nextInt(4); k > 0; k--) {
            Set<String> some = new TreeSet<>();
            random.ints(1 + random.nextInt(most), 0, most)
                    .forEach(who -> both(who).forEach(i -> some.add(code(i))));
            lines.add(line(kind, random.nextInt(200), some));
        }
        return random.nextBoolean()
                ? new JointModel(null, shuffled(lines), null, null, null, curve())
                : table(lines, codes(n));
    }

    private JointModel.Line line(Kind kind, long amount, Set<String> departments) {
        return new JointModel.Line(kind, "line", cents(amount), shuffled(List.copyOf(departments)));
    }

    private JointModel table(List<JointModel.Line> lines, Set<String> codes) {
        var values = new DependencyModel(
                        List.copyOf(codes),
                        lines.stream()
                                .map(line -> new DependencyModel.Line(
                                        line.kind(),
                                        line.name(),
                                        line.amount().getAmountMinorLong(),
                                        Set.copyOf(line.departments())))
                                .toList())
                .coalitionValues();
        List<JointModel.Coalition> groups = new ArrayList<>();
        for (int mask = 1; mask < 1 << codes.size(); mask++) {
            groups.add(new JointModel.Coalition(shuffled(values.members(mask)), cents(values.value(mask))));
        }
        return new JointModel(values.sense(), null, shuffled(groups), null, null, curve());
    }

    private List<JointModel.Point> curve() {
        return List.of(
                new JointModel.Point(5, cents(100 + random.nextInt(50))),
                new JointModel.Point(20, cents(200 + random.nextInt(50))),
                new JointModel.Point(1000, cents(5000)));
    }

    private List<Integer> both(int who) {
        return twins && who < 2 ? List.of(0, 1) : List.of(who);
    }

    private int active(int n) {
        return random.nextInt(idler ? n - 1 : n);
    }

    private LocalDate day() {
        return START.plusMonths(random.nextInt(12));
    }

    private <T> T pick(T[] some) {
        return some[random.nextInt(some.length)];
    }

    private <T> List<T> shuffled(List<T> list) {
        return shuffled(list, random);
    }

    static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Set<String> codes(int n) {
        return new TreeSet<>(IntStream.range(0, n).mapToObj(SampleTerms::code).toList());
    }

    static String code(int index) {
        return Arrays.asList("B", "C", "a", "b", "A").get(index);
    }

    static Money cents(long cents) {
        return Money.ofMinor(CurrencyUnit.GBP, cents);
    }
}
