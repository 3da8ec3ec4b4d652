package org.recoup.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class PoolTest {

    @Property
    void sharesSumToThePoolUnderEveryRule(
            @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 1_000_000_000_000_000L) long pool,
            @ForAll("parties") List<Party> parties,
            @ForAll Rule rule) {
        assertThat(new Pool(pounds(pool), parties)
                        .divide(rule).stream().map(Share::amount).reduce(pounds(0), Money::plus))
                .isEqualTo(pounds(pool));
    }

    @Property
    void everyShareIsComputedAgainFromItsExplanation(
            @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 1_000_000_000_000_000L) long pool,
            @ForAll("parties") List<Party> parties,
            @ForAll Rule rule) {
        assertThat(new Pool(pounds(pool), parties).divide(rule)).allSatisfy(share -> {
            Explanation why = share.explanation();
            assertThat(why.recompute()).isEqualTo(share.amount().getAmountMinorLong());
            assertThat(BigInteger.valueOf(why.pool()).multiply(why.weight()).multiply(why.exactDenominator()))
                    .isEqualTo(why.exactNumerator().multiply(why.sumOfWeights()));
        });
    }

    @Property
    void orderOfDepartmentsChangesNothing(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long pool,
            @ForAll("parties") List<Party> parties,
            @ForAll Rule rule,
            @ForAll long seed) {
        List<Party> shuffled = new ArrayList<>(parties);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(new Pool(pounds(pool), shuffled).divide(rule))
                .isEqualTo(new Pool(pounds(pool), parties).divide(rule));
    }

    @Example
    void whoReceivedMoreThanItPaidHasNoWeight() {
        Pool pool = new Pool(pounds(1000), List.of(new Party("A", pounds(500), 0), new Party("B", pounds(-300), 0)));

        assertThat(pool.divide(Rule.CONTRIBUTION)).extracting(Share::amount).containsExactly(pounds(1000), pounds(0));
    }

    @Example
    void aDepartmentIsAPartyOnce() {
        Party party = new Party("A", pounds(1), 1);

        assertThatThrownBy(() -> new Pool(pounds(1), List.of(party, party))).hasMessageContaining("once");
    }

    @Provide
    Arbitrary<List<Party>> parties() {
        Arbitrary<String> codes = Arbitraries.strings().withCharRange('A', 'Z').ofLength(3);
        return Combinators.combine(
                        codes,
                        Arbitraries.longs().between(1, 1_000_000_000_000L),
                        Arbitraries.longs().between(1, 100))
                .as((code, contribution, parts) -> new Party(code, pounds(contribution), parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .uniqueElements(Party::code);
    }

    private static Money pounds(long pence) {
        return Money.ofMinor(CurrencyUnit.GBP, pence);
    }
}
