package org.recoup.sharing.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs where the published examples lie beside the project, and is skipped where not. */
class PublishedClaimsTest {

    private static final Map<String, ClaimsRule> RULES = Map.of(
            "prop", ClaimsRule.PRO_RATA,
            "cea", ClaimsRule.CONSTRAINED_EQUAL_AWARDS,
            "cel", ClaimsRule.CONSTRAINED_EQUAL_LOSSES,
            "talmud", ClaimsRule.TALMUD);

    @TestFactory
    List<DynamicTest> awardsAreAsPublished() throws IOException {
        JsonNode published = example("claims.json");
        List<DynamicTest> tests = new ArrayList<>();
        published.get("estates").fields().forEachRemaining(estate -> estate.getValue()
                .fields()
                .forEachRemaining(rule -> tests.add(test(
                        RULES.get(rule.getKey()),
                        Long.parseLong(estate.getKey()),
                        published.get("claims"),
                        rule.getValue()))));
        return tests;
    }

    @TestFactory
    List<DynamicTest> aShortPoolIsSharedAsPublished() throws IOException {
        JsonNode house = example("house-example.json");
        List<DynamicTest> tests = new ArrayList<>();
        house.get("shortfall_400000")
                .fields()
                .forEachRemaining(rule ->
                        tests.add(test(RULES.get(rule.getKey()), 400_000, house.get("contribution"), rule.getValue())));
        return tests;
    }

    private static DynamicTest test(ClaimsRule rule, long estate, JsonNode claims, JsonNode expected) {
        return DynamicTest.dynamicTest(rule + " " + estate, () -> {
            SortedMap<String, BigFraction> byCode = new TreeMap<>();
            claims.forEach(claim -> byCode.put("%03d".formatted(byCode.size()), BigFraction.of(claim.longValue())));
            List<BigFraction> awards = List.copyOf(
                    rule.divide(BigFraction.of(estate), byCode).byCode().values());
            for (int i = 0; i < expected.size(); i++) {
                assertThat(awards.get(i).doubleValue())
                        .isCloseTo(expected.get(i).doubleValue(), within(1e-6));
            }
        });
    }

    private static JsonNode example(String name) throws IOException {
        Path file = Path.of("../../shared/examples").resolve(name);
        assumeTrue(Files.exists(file), "no published examples beside the project");
        return new ObjectMapper().readTree(file.toFile());
    }
}
