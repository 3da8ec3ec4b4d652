package org.recoup.sharing.worth;

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
import java.util.stream.StreamSupport;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs where the published examples lie beside the project, and is skipped where not. */
class PublishedDiscountingTest {

    private static final Map<String, DiscountRates> RATES = Map.of(
            "standard", DiscountRates.STANDARD,
            "health", DiscountRates.HEALTH,
            "low_sensitivity_2026", DiscountRates.LOW_SENSITIVITY);

    @TestFactory
    List<DynamicTest> factorsAreAsPublished() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        published()
                .get("factors")
                .fields()
                .forEachRemaining(table -> tests.add(DynamicTest.dynamicTest(
                        table.getKey(),
                        () -> table.getValue().fields().forEachRemaining(year -> assertThat(RATES.get(table.getKey())
                                        .factor(Integer.parseInt(year.getKey()))
                                        .doubleValue())
                                .as(year.getKey())
                                .isCloseTo(year.getValue().doubleValue(), within(1e-8))))));
        return tests;
    }

    @TestFactory
    List<DynamicTest> bandsAreAsPublished() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        published().get("bands_percent").fields().forEachRemaining(table -> {
            List<DiscountRates.Band> bands = StreamSupport.stream(
                            table.getValue().spliterator(), false)
                    .map(band -> DiscountRates.Band.percent(
                            band.get(0).intValue(), band.get(2).asText()))
                    .toList();
            tests.add(DynamicTest.dynamicTest(
                    table.getKey(),
                    () -> assertThat(RATES.get(table.getKey()).bands()).isEqualTo(bands)));
        });
        return tests;
    }

    @TestFactory
    List<DynamicTest> presentValuesOfAThousandAreAsPublished() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        published().get("published_present_value_of_1000").fields().forEachRemaining(year -> {
            BigFraction value = DiscountRates.STANDARD
                    .factor(Integer.parseInt(year.getKey()))
                    .multiply(1000);
            tests.add(DynamicTest.dynamicTest("year " + year.getKey(), () -> assertThat(Math.round(value.doubleValue()))
                    .isEqualTo(year.getValue().longValue())));
        });
        return tests;
    }

    @TestFactory
    List<DynamicTest> workedCasesComeOut() throws IOException {
        return StreamSupport.stream(published().get("worked").spliterator(), false)
                .map(worked -> DynamicTest.dynamicTest(worked.toString(), () -> figures(worked)
                        .forEach((name, figure) -> assertThat(figure.doubleValue())
                                .as(name)
                                .isCloseTo(worked.get(name).doubleValue(), within(1e-6)))))
                .toList();
    }

    private static Map<String, BigFraction> figures(JsonNode worked) {
        if (worked.has("costs")) {
            Appraisal appraisal =
                    DiscountRates.STANDARD.appraise(flows(worked.get("costs")), flows(worked.get("benefits")));
            return Map.of(
                    "pvc", appraisal.costs(),
                    "pvb", appraisal.benefits(),
                    "npv", appraisal.net(),
                    "bcr", appraisal.ratio());
        }
        BigFraction net = DiscountRates.STANDARD.presentValue(flows(worked.get("flows")));
        return worked.has("eanc5")
                ? Map.of("npv", net, "eanc5", DiscountRates.STANDARD.equivalentAnnual(net, 5))
                : Map.of("npv", net);
    }

    private static List<BigFraction> flows(JsonNode flows) {
        return StreamSupport.stream(flows.spliterator(), false)
                .map(flow -> BigFraction.of(flow.longValue()))
                .toList();
    }

    private static JsonNode published() throws IOException {
        Path file = Path.of("../../shared/examples/discounting.json");
        assumeTrue(Files.exists(file), "no published examples beside the project");
        return new ObjectMapper().readTree(file.toFile());
    }
}
