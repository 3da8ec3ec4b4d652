package org.recoup.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.recoup.platform.HouseCurrency;
import org.recoup.sharing.Rule;

class DivisionTest {

    private final List<WaitingClaim> claims = new ArrayList<>();
    private final List<PartyTerms> parties = new ArrayList<>();
    private final Map<Integer, Money> contributions = new HashMap<>();

    @Test
    void theHouseExampleComesOutAsPublished() throws IOException {
        Path file = Path.of(System.getProperty("recoup.examples", "../../shared/examples"), "house-example.json");
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here");
        JsonNode example = new ObjectMapper().readTree(file.toFile());
        for (int i = 0; i < 3; i++) {
            contributions.put(i, pounds(example, "contribution", i));
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
        assertThat(outsider.explanation().recompute()).isZero();
    }

    @Test
    void aPoolWithoutAgreementOrWeightOrOpenPeriodSaysSo() {
        claim(1, cents(500));
        assertThat(divided().hindrance()).isEqualTo(Hindrance.NO_AGREEMENT);

        party(Rule.CONTRIBUTION, 1, 0);
        contributions.put(1, cents(-20));
        assertThat(divided().hindrance()).isEqualTo(Hindrance.NO_WEIGHT);
        assertThat(divided().shares().get(0).due()).isNull();

        contributions.put(1, cents(20));
        assertThat(new Division(claims, parties, contributions).divide(false).hindrance())
                .isEqualTo(Hindrance.PERIOD_CLOSED);
        assertThat(divided().hindrance()).isNull();
    }

    @Test
    void anExplanationIsReadAsItWasWritten() {
        party(Rule.AGREED_PARTS, 1, 2);
        party(Rule.AGREED_PARTS, 2, 1);
        claim(1, cents(100));

        divided().shares().forEach(share -> assertThat(Explanations.read(Explanations.write(share.explanation())))
                .isEqualTo(share.explanation()));
    }

    private ProjectPool divided() {
        return new Division(claims, parties, contributions).divide(true);
    }

    private void party(Rule rule, int department, long parts) {
        parties.add(new PartyTerms(1, 1, 1, rule, department, "D" + department, "Department " + department, parts));
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
