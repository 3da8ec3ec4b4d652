package org.recoup.sharing.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.recoup.sharing.Bound;
import org.recoup.sharing.Facts;
import org.recoup.sharing.Gate;
import org.recoup.sharing.Party;
import org.recoup.sharing.Return;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Sharing;
import org.recoup.sharing.Tier;
import org.recoup.sharing.Waterfall;

/** Five tiers over 50 departments that pay and save every month: as paid, and with a rate on what is not recouped yet. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class WaterfallBenchmark {

    private static final int DEPARTMENTS = 50;
    private static final LocalDate START = LocalDate.of(2024, 4, 30);

    @State(Scope.Benchmark)
    public static class AsPaid {

        private Waterfall terms;
        private Facts facts;

        @Setup
        public void agree() {
            terms = terms(Return.NOMINAL);
            facts = facts(24);
        }
    }

    @State(Scope.Benchmark)
    public static class WithRate {

        @Param({"24", "120"})
        private int months;

        private Waterfall terms;
        private Facts facts;

        @Setup
        public void agree() {
            terms = terms(new Return(Return.Kind.RATE, new BigDecimal("3.5"), List.of()));
            facts = facts(months);
        }
    }

    @Benchmark
    public Sharing fiveTiers(AsPaid agreed) {
        return agreed.terms.share(agreed.facts);
    }

    @Benchmark
    public Sharing fiveTiersWithRate(WithRate agreed) {
        return agreed.terms.share(agreed.facts);
    }

    private static Waterfall terms(Return terms) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < DEPARTMENTS; i++) {
            parties.add(new Party(code(i), 1 + i % 7, 1000 + 37L * i, null));
        }
        return new Waterfall(
                parties,
                List.of(
                        Tier.percentage(new BigDecimal("2.5"), Rule.LANDING),
                        Tier.recoup(Rule.CONSTRAINED_EQUAL_AWARDS, terms),
                        Tier.amount(pounds(100_000), Rule.QUANTITY),
                        Tier.percentage(BigDecimal.TEN, Rule.CONTRIBUTION)
                                .above(new Gate(pounds(1_000_000), Gate.From.EXCESS)),
                        Tier.rest(Rule.AGREED_PARTS)
                                .within(List.of(
                                        new Bound(code(3), null, pounds(500)), new Bound(code(5), pounds(1), null)))),
                null);
    }

    /** Contributions come back slowly at first, so that most are recouped in many parts, and all of them in the end. */
    private static Facts facts(int months) {
        List<Facts.Saving> savings = new ArrayList<>();
        List<Facts.Paid> paid = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            LocalDate day = START.plusMonths(month);
            for (int i = 0; i < DEPARTMENTS; i++) {
                savings.add(new Facts.Saving(day, code(i), pounds(1000 + 211L * i + (long) month * month * month)));
                paid.add(new Facts.Paid(day, code(i), pounds(month < months / 2 ? 15_000 - 101L * i : 0)));
            }
        }
        return new Facts(START.plusMonths(months), savings, paid, List.of());
    }

    private static String code(int index) {
        return "D%03d".formatted(index);
    }

    private static Money pounds(long pounds) {
        return Money.ofMajor(CurrencyUnit.GBP, pounds);
    }
}
