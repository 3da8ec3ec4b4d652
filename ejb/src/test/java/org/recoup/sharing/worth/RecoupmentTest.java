package org.recoup.sharing.worth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.recoup.sharing.fault.Unshareable;
import org.recoup.sharing.worth.Recoupment.Payment;
import org.recoup.sharing.worth.Recoupment.Recovery;
import org.recoup.sharing.worth.Recoupment.Unsettled;

class RecoupmentTest {

    private static final LocalDate START = LocalDate.of(2023, 4, 1);
    private static final LocalDate END = START.plusYears(6);
    private static final Growth RATE = AgreedRate.percent("3.5");
    private static final Growth PRICES = PriceIndex.of(Map.of(
            START, "100", START.plusDays(200), "104.5", START.plusDays(700), "101.2", START.plusDays(1500), "120"));

    record History(List<Payment> payments, List<Recovery> recoveries) {

        Recoupment at(LocalDate date, Growth growth) {
            return Recoupment.at(date, payments, recoveries, growth);
        }
    }

    @Property
    void itIsWhatOneFindsStepByStep(
            @ForAll("histories") History history, @ForAll @IntRange(min = 0, max = 2400) int day) {
        for (Growth growth : List.of(Growth.NONE, RATE, PRICES)) {
            LocalDate date = START.plusDays(day);
            assertThat(history.at(date, growth).outstanding()).isEqualTo(stepByStep(history, date, growth));
        }
    }

    @Property
    void inRealTermsOneBalanceMovesWithPrices(@ForAll("histories") History history) {
        Recoupment recoupment = history.at(END, PRICES);
        BigFraction balance = rolled(history, PRICES);

        assertThat(recoupment.outstanding().subtract(recoupment.overpaid())).isEqualTo(balance);
    }

    @Property
    void onAnniversariesOneBalanceEarnsTheRate(@ForAll("anniversaries") History history) {
        Recoupment recoupment = history.at(END, RATE);
        BigFraction balance = rolled(history, RATE);

        assertThat(recoupment.outstanding().subtract(recoupment.overpaid())).isEqualTo(balance);
    }

    @Property
    void atNominalValueItIsWhatWasPaidLessWhatCameBack(@ForAll("histories") History history) {
        BigFraction paid = history.payments().stream()
                .map(payment -> BigFraction.of(payment.cents()))
                .reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction recovered =
                history.recoveries().stream().map(Recovery::cents).reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction owed = paid.subtract(recovered);

        Recoupment recoupment = history.at(END, Growth.NONE);

        assertThat(recoupment.outstanding()).isEqualTo(owed.signum() > 0 ? owed : BigFraction.ZERO);
        assertThat(recoupment.overpaid()).isEqualTo(owed.signum() < 0 ? owed.negate() : BigFraction.ZERO);
        assertThat(recoupment.recovered()).isEqualTo(recovered);
        assertThat(recoupment.claim()).isEqualTo(recoupment.outstanding().add(recovered));
    }

    @Property
    void aRateOfZeroIsNominal(@ForAll("histories") History history) {
        assertThat(history.at(END, AgreedRate.percent("0")).outstanding())
                .isEqualTo(history.at(END, Growth.NONE).outstanding());
    }

    @Property
    void aHigherRateNeverOwesLess(
            @ForAll("histories") History history,
            @ForAll @IntRange(min = 0, max = 100) int one,
            @ForAll @IntRange(min = 0, max = 100) int other) {
        Growth lower = AgreedRate.percent(String.valueOf(Math.min(one, other)));
        Growth higher = AgreedRate.percent(String.valueOf(Math.max(one, other)));

        assertThat(history.at(END, higher).outstanding())
                .isGreaterThanOrEqualTo(history.at(END, lower).outstanding());
    }

    @Property
    void orderPartsOfADayAndNothingsChangeNothing(@ForAll("histories") History history, @ForAll long seed) {
        List<Payment> payments = new ArrayList<>();
        history.payments().forEach(payment -> {
            payments.add(new Payment(payment.date(), payment.cents() - 7));
            payments.add(new Payment(payment.date(), 7));
        });
        payments.add(new Payment(START.plusDays(444), 0));
        List<Recovery> recoveries = new ArrayList<>(history.recoveries());
        recoveries.add(new Recovery(START.plusDays(445), BigFraction.ZERO));
        Collections.shuffle(payments, new Random(seed));
        Collections.shuffle(recoveries, new Random(seed));

        assertThat(new History(payments, recoveries).at(END, RATE)).isEqualTo(history.at(END, RATE));
    }

    @Property
    void whatComesLaterIsLeftOut(@ForAll("histories") History history, @ForAll @IntRange(min = 0, max = 2000) int day) {
        LocalDate date = START.plusDays(day);
        History until = new History(
                history.payments().stream()
                        .filter(payment -> !payment.date().isAfter(date))
                        .toList(),
                history.recoveries().stream()
                        .filter(recovery -> !recovery.date().isAfter(date))
                        .toList());

        assertThat(history.at(date, RATE)).isEqualTo(until.at(date, RATE));
    }

    @Property
    void aRunningBalanceClaimsOnEachDayWhatCountingFromTheStartDoes(@ForAll("histories") History history) {
        Map<LocalDate, BigFraction> recovered = new TreeMap<>();
        history.recoveries().forEach(it -> recovered.merge(it.date(), it.cents(), BigFraction::add));
        for (Growth growth : List.of(Growth.NONE, RATE, PRICES)) {
            RunningRecoupment running = new RunningRecoupment(history.payments(), growth);
            List<Recovery> before = new ArrayList<>();
            recovered.forEach((day, cents) -> {
                assertThat(running.claim(day))
                        .isEqualTo(Recoupment.at(day, history.payments(), before, growth)
                                .claim());
                running.recover(day, cents);
                before.add(new Recovery(day, cents));
            });
            assertThat(running.claim(END)).isEqualTo(history.at(END, growth).claim());
        }
    }

    @Example
    void aRecoverySettlesTheOldestPaymentAtWhatItHasGrownTo() {
        History history = new History(
                List.of(new Payment(START, 1000), new Payment(START.plusYears(1), 500)),
                List.of(new Recovery(START.plusYears(1), BigFraction.of(550))));

        Recoupment recoupment = history.at(START.plusYears(2), AgreedRate.percent("10"));

        assertThat(recoupment.unsettled())
                .containsExactly(
                        new Unsettled(START, BigFraction.of(500), BigFraction.of(121, 100)),
                        new Unsettled(START.plusYears(1), BigFraction.of(500), BigFraction.of(11, 10)));
        assertThat(recoupment.outstanding()).isEqualTo(BigFraction.of(605 + 550));
        assertThat(recoupment.claim()).isEqualTo(BigFraction.of(605 + 550 + 550));
    }

    @Example
    void anOverpaidBalanceDoesNotEarn() {
        History history = new History(
                List.of(new Payment(START, 1000), new Payment(START.plusYears(3), 450)),
                List.of(new Recovery(START.plusYears(1), BigFraction.of(1500))));
        Growth rate = AgreedRate.percent("10");

        assertThat(history.at(START.plusYears(2), rate).overpaid()).isEqualTo(BigFraction.of(400));
        assertThat(history.at(START.plusYears(2), rate).outstanding()).isEqualTo(BigFraction.ZERO);
        assertThat(history.at(START.plusYears(3), rate).outstanding()).isEqualTo(BigFraction.of(50));
        assertThat(history.at(START.plusYears(3), rate).overpaid()).isEqualTo(BigFraction.ZERO);
    }

    @Example
    void amountsThatAreTooLargeAreRefused() {
        long largest = 1_000_000_000_000_000L;
        assertThat(new History(List.of(new Payment(START, largest)), List.of())
                        .at(END, Growth.NONE)
                        .outstanding())
                .isEqualTo(BigFraction.of(largest));
        assertThatThrownBy(() -> new History(List.of(new Payment(START, -largest - 1)), List.of()).at(END, RATE))
                .isInstanceOf(Unshareable.class)
                .hasMessageStartingWith("payments: -1000000000000001 cents are more than can be shared.");
        assertThatThrownBy(() ->
                        new History(List.of(), List.of(new Recovery(START, BigFraction.of(largest + 1)))).at(END, RATE))
                .hasMessageStartingWith("recoveries: 1000000000000001 cents are more than can be shared.");
    }

    /** One day's payments as one, then its recoveries as one; each looks through all payments from the oldest on. */
    private static BigFraction stepByStep(History history, LocalDate date, Growth growth) {
        List<LocalDate> dates = new ArrayList<>();
        List<BigFraction> rests = new ArrayList<>();
        BigFraction credit = BigFraction.ZERO;
        for (LocalDate day = START; !day.isAfter(date); day = day.plusDays(1)) {
            for (BigFraction change : changes(history, day)) {
                BigFraction left = change.negate();
                for (int i = 0; i < rests.size() && left.signum() > 0; i++) {
                    BigFraction owed = rests.get(i).multiply(growth.factor(dates.get(i), day));
                    BigFraction taken = owed.compareTo(left) < 0 ? owed : left;
                    left = left.subtract(taken);
                    rests.set(i, owed.subtract(taken).divide(growth.factor(dates.get(i), day)));
                }
                credit = credit.add(left);
                if (credit.signum() < 0) {
                    dates.add(day);
                    rests.add(credit.negate());
                    credit = BigFraction.ZERO;
                }
            }
        }
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < rests.size(); i++) {
            sum = sum.add(rests.get(i).multiply(growth.factor(dates.get(i), date)));
        }
        return sum;
    }

    /** One balance that grows while it is above zero. */
    private static BigFraction rolled(History history, Growth growth) {
        BigFraction balance = BigFraction.ZERO;
        LocalDate last = START;
        Map<LocalDate, BigFraction> net = new TreeMap<>(Comparator.naturalOrder());
        history.payments()
                .forEach(payment -> net.merge(payment.date(), BigFraction.of(payment.cents()), BigFraction::add));
        history.recoveries()
                .forEach(recovery -> net.merge(recovery.date(), recovery.cents().negate(), BigFraction::add));
        net.merge(END, BigFraction.ZERO, BigFraction::add);
        for (Map.Entry<LocalDate, BigFraction> day : net.entrySet()) {
            BigFraction grown = balance.signum() > 0 ? balance.multiply(growth.factor(last, day.getKey())) : balance;
            balance = grown.add(day.getValue());
            last = day.getKey();
        }
        return balance;
    }

    private static List<BigFraction> changes(History history, LocalDate day) {
        return List.of(
                history.payments().stream()
                        .filter(payment -> payment.date().equals(day))
                        .map(payment -> BigFraction.of(payment.cents()))
                        .reduce(BigFraction.ZERO, BigFraction::add),
                history.recoveries().stream()
                        .filter(recovery -> recovery.date().equals(day))
                        .map(recovery -> recovery.cents().negate())
                        .reduce(BigFraction.ZERO, BigFraction::add));
    }

    @Provide
    Arbitrary<History> histories() {
        return histories(Arbitraries.integers().between(0, 2100).map(START::plusDays));
    }

    @Provide
    Arbitrary<History> anniversaries() {
        return histories(Arbitraries.integers().between(0, 6).map(START::plusYears));
    }

    private static Arbitrary<History> histories(Arbitrary<LocalDate> dates) {
        Arbitrary<Payment> payments = Combinators.combine(
                        dates, Arbitraries.longs().between(-200, 1000))
                .as(Payment::new);
        Arbitrary<Recovery> recoveries = Combinators.combine(
                        dates, Arbitraries.integers().between(-200, 2000), Arbitraries.of(1, 2, 3))
                .as((date, cents, part) -> new Recovery(date, BigFraction.of(cents, part)));
        return Combinators.combine(
                        payments.list().ofMaxSize(6), recoveries.list().ofMaxSize(5))
                .as(History::new);
    }
}
