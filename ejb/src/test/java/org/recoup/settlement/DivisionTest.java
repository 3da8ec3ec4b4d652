package org.recoup.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.recoup.platform.Documents;
import org.recoup.platform.HouseCurrency;
import org.recoup.sharing.Explanation;
import org.recoup.sharing.Rule;

class DivisionTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);

    private final List<WaitingClaim> claims = new ArrayList<>();
    private final List<PartyTerms> parties = new ArrayList<>();
    private final List<Contributed> contributions = new ArrayList<>();
    private final List<SharedBefore> shared = new ArrayList<>();
    private final List<GivenBefore> given = new ArrayList<>();
    private final List<Contributed> returned = new ArrayList<>();

    @Test
    void theHouseExampleComesOutAsPublished() throws IOException {
        Path file = Path.of(System.getProperty("recoup.examples", "../../shared/examples"), "house-example.json");
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
        JsonNode example = new ObjectMapper().readTree(file.toFile());
        for (int i = 0; i < 3; i++) {
            contributed(i, pounds(example, "contribution", i));
            party(Rule.CONTRIBUTION, i, 0);
            claim(i, pounds(example, "savings_landing", i));
        }

        ProjectPool pool = divided();

        for (int i = 0; i < 3; i++) {
            Entitlement share = pool.shares().get(i);
            assertThat(share.entitled()).isEqualTo(pounds(example, "pro_rata", i));
            assertThat(share.due()).isEqualTo(pounds(example, "pro_rata_transfer", i));
        }
    }

    @Test
    void entitlementsSumToThePoolAndWhatIsDueToZero() {
        for (int i = 0; i < 7; i++) {
            party(Rule.EQUAL, i, 0);
        }
        claim(2, cents(100));
        claim(9, cents(1));

        ProjectPool pool = divided();

        assertThat(pool.pool()).isEqualTo(cents(101));
        assertThat(Money.total(pool.shares().stream().map(Entitlement::entitled).toList()))
                .isEqualTo(cents(101));
        assertThat(Money.total(pool.shares().stream().map(Entitlement::due).toList()))
                .isEqualTo(cents(0));
    }

    @Test
    void whoDidNotSignOwesAllThatLanded() {
        party(Rule.EQUAL, 1, 0);
        party(Rule.EQUAL, 2, 0);
        claim(3, cents(500));

        Entitlement outsider = divided().shares().get(2);

        assertThat(outsider.party()).isFalse();
        assertThat(outsider.entitled()).isEqualTo(cents(0));
        assertThat(outsider.due()).isEqualTo(cents(-500));
        assertThat(outsider.explanation().recompute()).isEqualTo(cents(0));
    }

    @Test
    void aPoolWithoutAgreementOrWeightOrOpenPeriodSaysSo() {
        claim(1, cents(500));
        assertThat(divided().hindrance()).isEqualTo(Hindrance.NO_AGREEMENT);

        party(Rule.CONTRIBUTION, 1, 0);
        contributed(1, cents(-20));
        assertThat(divided().hindrance()).isEqualTo(Hindrance.NO_WEIGHT);
        assertThat(divided().shares().get(0).due()).isNull();

        contributed(1, cents(40));
        assertThat(division().divide(false).hindrance()).isEqualTo(Hindrance.PERIOD_CLOSED);
        assertThat(divided().hindrance()).isNull();
    }

    @Test
    void anExplanationIsReadAsItWasWritten() {
        party(Rule.AGREED_PARTS, 1, 2);
        party(Rule.AGREED_PARTS, 2, 1);
        claim(1, cents(100));

        divided().shares().forEach(share -> assertThat(
                        Documents.read(Documents.write(share.explanation()), Explanation.class))
                .isEqualTo(share.explanation()));
    }

    @Test
    void whatWasGivenBeforeIsTakenOffTheSharesToDate() {
        party(Rule.CONTRIBUTION, 1, 0);
        party(Rule.CONTRIBUTION, 2, 0);
        contributed(1, cents(1000));
        contributed(2, cents(1000));
        shared.add(new SharedBefore(1, "D1", LocalDate.of(2026, 7, 31), cents(100)));
        given.add(new GivenBefore(1, "D1", cents(100)));
        claim(1, cents(100));

        assertThat(divided().shares()).extracting(Entitlement::entitled).containsExactly(cents(0), cents(100));
    }

    @Test
    void whatWasHadBackUnderAnEarlierVersionIsNotRecoupedAgain() {
        String terms =
                "{\"tiers\": [{\"take\": \"RECOUP\", \"rule\": \"PRO_RATA\"}, {\"take\": \"REST\", \"rule\": \"EQUAL\"}]}";
        for (int i = 1; i <= 2; i++) {
            parties.add(new PartyTerms(1, 2, 2, terms, i, "D" + i, "Department " + i, 0, 0, null));
        }
        contributed(1, cents(1000));
        returned.add(new Contributed(1, "D1", LocalDate.of(2026, 7, 31), cents(900)));
        claim(1, cents(300));

        assertThat(divided().shares()).extracting(Entitlement::entitled).containsExactly(cents(200), cents(100));
    }

    @Test
    void aThirdOfACentNeverAddsUp() {
        for (int i = 1; i <= 3; i++) {
            party(Rule.EQUAL, i, 0);
        }
        for (int month = 1; month <= 7; month++) {
            claims.clear();
            claim(1, cents(100));
            LocalDate day = LocalDate.of(2026, month, 1);
            divided().shares().forEach(share -> given.add(new GivenBefore(1, share.department(), share.entitled())));
            shared.add(new SharedBefore(1, "D1", day, cents(100)));
        }
        List<Money> sums = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            String code = "D" + i;
            sums.add(Money.total(given.stream()
                    .filter(it -> it.department().equals(code))
                    .map(GivenBefore::amount)
                    .toList()));
        }

        assertThat(sums).containsExactly(cents(234), cents(233), cents(233));
    }

    @Test
    void termsThatCannotBeAppliedSayWhy() {
        party(Rule.LANDING, 1, 0);
        claim(9, cents(100));

        ProjectPool pool = divided();

        assertThat(pool.hindrance()).isEqualTo(Hindrance.NOT_DIVISIBLE);
        assertThat(pool.fault().code()).isEqualTo("sharing.landing.unknown");
    }

    private ProjectPool divided() {
        return division().divide(true);
    }

    private Division division() {
        return new Division(claims, parties, new History(contributions, shared, given, returned), AUGUST);
    }

    private void contributed(int department, Money amount) {
        contributions.add(new Contributed(1, "D" + department, AUGUST, amount));
    }

    private void party(Rule rule, int department, long parts) {
        parties.add(new PartyTerms(
                1,
                1,
                1,
                "{\"tiers\": [{\"take\": \"REST\", \"rule\": \"" + rule + "\"}]}",
                department,
                "D" + department,
                "Department " + department,
                parts,
                0,
                null));
    }

    private void claim(int department, Money amount) {
        claims.add(new WaitingClaim(
                claims.size(), 1, "P", "Project", department, "D" + department, "Department " + department, amount));
    }

    private static Money pounds(JsonNode example, String column, int row) {
        return Money.of(HouseCurrency.UNIT, example.get(column).get(row).decimalValue());
    }

    private static Money cents(long cents) {
        return HouseCurrency.ofCents(cents);
    }
}
