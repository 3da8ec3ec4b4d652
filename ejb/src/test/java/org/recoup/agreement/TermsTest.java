package org.recoup.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.sharing.Rule;
import org.recoup.sharing.Tier;

class TermsTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 1);

    @Test
    void theOrderOfPartiesChangesNothing() {
        Map<String, Long> forwards = new LinkedHashMap<>();
        forwards.put("HLT", 2L);
        forwards.put("JUS", 1L);
        Map<String, Long> backwards = new LinkedHashMap<>();
        backwards.put("JUS", 1L);
        backwards.put("HLT", 2L);

        assertThat(terms(forwards, "").hash())
                .isEqualTo(terms(backwards, "").hash())
                .hasSize(64);
    }

    @Test
    void everyOtherTermChangesTheHash() {
        Map<String, Long> parts = Map.of("HLT", 2L, "JUS", 1L);

        assertThat(List.of(
                        terms(parts, "").hash(),
                        terms(parts, "note").hash(),
                        terms(Map.of("HLT", 2L, "JUS", 2L), "").hash(),
                        terms(Map.of("HLT", 2L), "").hash(),
                        terms("P1", 1, Rule.EQUAL, START, null, parts, "").hash(),
                        terms("P1", 2, Rule.AGREED_PARTS, START, null, parts, "")
                                .hash(),
                        terms("P2", 1, Rule.AGREED_PARTS, START, null, parts, "")
                                .hash(),
                        terms("P1", 1, Rule.AGREED_PARTS, START.plusDays(1), null, parts, "")
                                .hash(),
                        terms("P1", 1, Rule.AGREED_PARTS, START, START.plusYears(1), parts, "")
                                .hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatOneRuleSaidBeforeThereWereTiersIsStillWhatItSays() {
        assertThat(terms(Map.of("HLT", 2L, "JUS", 1L), "n").words())
                .isEqualTo(
                        "project P1\nversion 1\nrule AGREED_PARTS\nfrom 2026-04-01\nuntil -\nparty HLT 2\nparty JUS 1\nnote n");
    }

    @Test
    void onlyAnAgreementThatLetsCapitalBecomeResourceSaysSo() {
        AgreedTiers tiers = new AgreedTiers(List.of(Tier.rest(Rule.EQUAL)), null);
        Map<String, PartyTerms> parties = Map.of("HLT", new PartyTerms(1, 0, null));

        assertThat(new Terms("P1", 1, tiers, START, null, parties, true, "n").words())
                .isEqualTo("project P1\nversion 1\nrule EQUAL\nfrom 2026-04-01\nuntil -\nparty HLT 1\n"
                        + "capital may become resource\nnote n");
        assertThat(new Terms("P1", 1, tiers, START, null, parties, false, "n").words())
                .doesNotContain("capital");
    }

    @Test
    void everyTierIsAmongTheWords() {
        Map<String, PartyTerms> parties = Map.of("HLT", new PartyTerms(0, 5, null));
        AgreedTiers tiers = new AgreedTiers(List.of(Tier.recoup(Rule.TALMUD), Tier.rest(Rule.QUANTITY)), null);

        assertThat(new Terms("P1", 1, tiers, START, null, parties, false, "").words())
                .contains(
                        "tier 1 {\"take\":\"RECOUP\",\"rule\":\"TALMUD\"",
                        "tier 2 {\"take\":\"REST\",\"rule\":\"QUANTITY\"")
                .contains("party HLT 0 quantity 5 level -");
    }

    @Test
    void tiersAreReadAsTheyWereWritten() {
        AgreedTiersJson json = new AgreedTiersJson();
        AgreedTiers tiers =
                new AgreedTiers(List.of(Tier.recoup(Rule.TALMUD).until(START), Tier.rest(Rule.QUANTITY)), null);

        assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(tiers)))
                .isEqualTo(tiers);
    }

    @Test
    void aNoteCannotPretendToBeAParty() {
        assertThat(terms(Map.of("HLT", 2L), "x\nparty JUS 1").words()).endsWith("note x\nparty JUS 1");
        assertThat(terms(Map.of("HLT", 2L), "").hash())
                .isNotEqualTo(terms(Map.of("HLT", 2L), "\nparty JUS 1").hash());
    }

    @Test
    void daysAreWrittenAsTheDatabaseReadsThem() {
        DaysConverter converter = new DaysConverter();
        for (Days days : List.of(new Days(START, null), new Days(START, START), new Days(START, START.plusDays(9)))) {
            assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(days)))
                    .isEqualTo(days);
        }
        assertThat(converter.convertToDatabaseColumn(new Days(START, START))).isEqualTo("[2026-04-01,2026-04-02)");
    }

    @Test
    void aNextVersionCutsOnlyWhatReachesItsStart() {
        Days year = new Days(START, START.plusYears(1));

        assertThat(year.until(START.plusDays(10)).last()).isEqualTo(START.plusDays(9));
        assertThat(new Days(START, null).until(START.plusDays(10)).last()).isEqualTo(START.plusDays(9));
        assertThat(year.until(START.plusYears(2))).isEqualTo(year);
    }

    private static Terms terms(Map<String, Long> parts, String note) {
        return terms("P1", 1, Rule.AGREED_PARTS, START, null, parts, note);
    }

    private static Terms terms(
            String project,
            int version,
            Rule rule,
            LocalDate from,
            LocalDate until,
            Map<String, Long> parts,
            String note) {
        Map<String, PartyTerms> parties = new LinkedHashMap<>();
        parts.forEach((code, count) -> parties.put(code, new PartyTerms(count, 0, null)));
        return new Terms(
                project, version, new AgreedTiers(List.of(Tier.rest(rule)), null), from, until, parties, false, note);
    }
}
