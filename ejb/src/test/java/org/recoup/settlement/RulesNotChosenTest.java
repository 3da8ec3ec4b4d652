package org.recoup.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.recoup.agreement.AgreedTiers;
import org.recoup.platform.HouseCurrency;
import org.recoup.settlement.AllocationComparison.Left;
import org.recoup.settlement.AllocationComparison.Outcome;
import org.recoup.settlement.AllocationComparison.Portion;
import org.recoup.sharing.Explanation;
import org.recoup.sharing.Facts;
import org.recoup.sharing.JointModel;
import org.recoup.sharing.Party;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Sharing;
import org.recoup.sharing.Tier;
import org.recoup.sharing.joint.DependencyModel;

class RulesNotChosenTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);

    @Test
    void theChosenTermsComeFirstAndAreWhatWasStored() {
        AllocationComparison comparison = threePayers(List.of(Tier.rest(Rule.EQUAL)));

        Outcome first = comparison.outcomes().get(0);
        assertThat(first.chosen()).isTrue();
        assertThat(first.rule()).isEqualTo(Rule.EQUAL);
        assertThat(first.portions())
                .extracting(Portion::share)
                .containsExactly(cents(13_333_334), cents(13_333_333), cents(13_333_333));
        assertThat(first.portions()).extracting(Portion::difference).containsOnly(cents(0));
        assertThat(comparison.confirmed()).isTrue();
    }

    @Test
    void aStoredShareThatTheTermsDoNotGiveAgainIsShownAndNotConfirmed() {
        AgreedTiers terms = new AgreedTiers(List.of(Tier.rest(Rule.EQUAL)), null);
        List<ShareStatement> stored = List.of(share("A", 1), share("B", 2), share("C", 39_999_997));

        AllocationComparison comparison = new RulesNotChosen(terms, parties(3), facts(), stored).compared(null);

        assertThat(comparison.confirmed()).isFalse();
        assertThat(comparison.outcomes().get(0).portions())
                .extracting(Portion::share)
                .containsExactly(cents(1), cents(2), cents(39_999_997));
    }

    @Test
    void everyRuleStandsOnceEitherWithFiguresOrWithAReason() {
        AllocationComparison comparison = threePayers(List.of(Tier.rest(Rule.EQUAL)));

        assertThat(comparison.outcomes())
                .extracting(Outcome::rule)
                .containsExactly(
                        Rule.EQUAL,
                        Rule.CONTRIBUTION,
                        Rule.PRO_RATA,
                        Rule.CONSTRAINED_EQUAL_AWARDS,
                        Rule.CONSTRAINED_EQUAL_LOSSES,
                        Rule.TALMUD,
                        Rule.RANDOM_ARRIVAL);
        assertThat(comparison.outcomes().size() + comparison.left().size()).isEqualTo(Rule.values().length);
        assertThat(comparison.left()).extracting(Left::rule).doesNotHaveDuplicates();
    }

    @Test
    void termsOfTwoTiersAreNotRepeatedAmongTheOthers() {
        AllocationComparison comparison = threePayers(List.of(Tier.recoup(Rule.TALMUD), Tier.rest(Rule.CONTRIBUTION)));

        assertThat(comparison.outcomes().subList(1, comparison.outcomes().size()))
                .extracting(Outcome::rule)
                .contains(Rule.CONTRIBUTION, Rule.PRO_RATA)
                .doesNotContain(Rule.TALMUD);
    }

    @Test
    void everyRuleSharesTheWholePoolAndNetsSumToPoolLessContributions() {
        for (Outcome outcome : threePayers(List.of(Tier.rest(Rule.EQUAL))).outcomes()) {
            assertThat(Money.total(
                            outcome.portions().stream().map(Portion::share).toList()))
                    .as("%s", outcome.rule())
                    .isEqualTo(cents(40_000_000));
            assertThat(Money.total(outcome.portions().stream().map(Portion::net).toList()))
                    .as("%s", outcome.rule())
                    .isEqualTo(cents(-60_000_000));
        }
    }

    @Test
    void rulesThatWouldTakeTooLongSaySo() {
        int many = RulesNotChosen.MOST_FOR_NUCLEOLI + 1;
        List<Party> parties = parties(many);
        JointModel model = JointModel.ofLines(List.of(new JointModel.Line(
                DependencyModel.Kind.BENEFIT,
                "All",
                cents(40_000_000),
                parties.stream().map(Party::department).toList())));
        AgreedTiers terms = new AgreedTiers(List.of(Tier.rest(Rule.SHAPLEY)), model);

        AllocationComparison comparison = compared(terms, parties);

        assertThat(comparison.left().stream()
                        .filter(left -> left.reason().code().equals("comparison.parties.many")))
                .extracting(Left::rule)
                .containsExactly(Rule.NUCLEOLUS, Rule.PER_CAPITA_NUCLEOLUS, Rule.PROPORTIONAL_NUCLEOLUS);
    }

    private static AllocationComparison threePayers(List<Tier> tiers) {
        return compared(new AgreedTiers(tiers, null), parties(3));
    }

    private static AllocationComparison compared(AgreedTiers terms, List<Party> parties) {
        Sharing sharing = terms.among(parties).share(facts());
        List<ShareStatement> stored = sharing.shares().stream()
                .map(share -> new ShareStatement(
                        share.department(),
                        share.department(),
                        true,
                        cents(0),
                        share.amount(),
                        cents(0),
                        share.explanation()))
                .toList();
        return new RulesNotChosen(terms, parties, facts(), stored).compared(null);
    }

    private static List<Party> parties(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> Party.of(String.valueOf((char) ('A' + i))))
                .toList();
    }

    private static Facts facts() {
        return new Facts(
                AUGUST,
                List.of(new Facts.Saving(AUGUST, null, cents(40_000_000))),
                List.of(paid("A", 70_000_000), paid("B", 20_000_000), paid("C", 10_000_000)),
                List.of());
    }

    private static Facts.Paid paid(String code, long cents) {
        return new Facts.Paid(AUGUST, code, cents(cents));
    }

    private static ShareStatement share(String code, long cents) {
        return new ShareStatement(
                code, code, true, cents(0), cents(cents), cents(0), Explanation.ofNothing(cents(40_000_000)));
    }

    private static Money cents(long cents) {
        return HouseCurrency.ofCents(cents);
    }
}
