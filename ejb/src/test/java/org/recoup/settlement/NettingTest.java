package org.recoup.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.recoup.platform.HouseCurrency;

class NettingTest {

    @Property
    void paymentsTurnEveryPositionIntoZero(@ForAll("positions") Map<String, Money> positions) {
        Map<String, Money> left = new HashMap<>(positions);
        for (Transfer transfer : Netting.transfers(positions)) {
            assertThat(transfer.amount().isPositive()).isTrue();
            left.merge(transfer.payer(), transfer.amount(), Money::plus);
            left.merge(transfer.payee(), transfer.amount().negated(), Money::plus);
        }
        assertThat(left.values()).allMatch(Money::isZero);
    }

    @Property
    void thereIsOnePaymentLessThanDepartmentsAtMost(@ForAll("positions") Map<String, Money> positions) {
        long owing =
                positions.values().stream().filter(amount -> !amount.isZero()).count();

        assertThat(Netting.transfers(positions)).hasSizeLessThanOrEqualTo((int) Math.max(0, owing - 1));
    }

    @Property
    void nobodyPaysAndReceives(@ForAll("positions") Map<String, Money> positions) {
        Set<String> payers = new HashSet<>();
        Set<String> payees = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        for (Transfer transfer : Netting.transfers(positions)) {
            payers.add(transfer.payer());
            payees.add(transfer.payee());
            assertThat(pairs.add(transfer.payer() + " " + transfer.payee())).isTrue();
        }
        payers.retainAll(payees);
        assertThat(payers).isEmpty();
    }

    @Property
    void theOrderOfDepartmentsChangesNothing(@ForAll("positions") Map<String, Money> positions, @ForAll long seed) {
        List<String> codes = new ArrayList<>(positions.keySet());
        Collections.shuffle(codes, new Random(seed));
        Map<String, Money> shuffled = new LinkedHashMap<>();
        codes.forEach(code -> shuffled.put(code, positions.get(code)));

        assertThat(Netting.transfers(shuffled)).isEqualTo(Netting.transfers(positions));
    }

    @Example
    void whoOwesMostPaysWhomMostIsOwedAndTiesGoByCode() {
        Map<String, Money> positions =
                Map.of("D", cents(-5), "C", cents(-5), "B", cents(-10), "A", cents(12), "E", cents(8));

        assertThat(Netting.transfers(positions))
                .containsExactly(
                        new Transfer("B", "A", cents(10)),
                        new Transfer("C", "E", cents(5)),
                        new Transfer("D", "E", cents(3)),
                        new Transfer("D", "A", cents(2)));
    }

    @Example
    void positionsThatDoNotSumToZeroAreRefused() {
        assertThatThrownBy(() -> Netting.transfers(Map.of("A", cents(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sums to zero, found 1 cents");
    }

    @Provide
    Arbitrary<Map<String, Money>> positions() {
        return Arbitraries.longs()
                .between(-1_000_000_000_000L, 1_000_000_000_000L)
                .list()
                .ofMaxSize(12)
                .map(NettingTest::balanced);
    }

    /** One more department takes what is missing to zero. */
    private static Map<String, Money> balanced(List<Long> amounts) {
        Map<String, Money> positions = new LinkedHashMap<>();
        long sum = 0;
        for (int i = 0; i < amounts.size(); i++) {
            positions.put("D" + i, cents(amounts.get(i)));
            sum += amounts.get(i);
        }
        positions.put("Z", cents(-sum));
        return positions;
    }

    private static Money cents(long cents) {
        return HouseCurrency.ofCents(cents);
    }
}
