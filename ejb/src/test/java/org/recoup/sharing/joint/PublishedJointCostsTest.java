package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.recoup.sharing.joint.AirportNeeds.Need;

/** Runs where the published examples lie beside the project, and is skipped where not. */
class PublishedJointCostsTest {

    @TestFactory
    List<DynamicTest> theTennesseeValleyIsSharedAsPublished() throws IOException {
        JsonNode example = read("tva.json");
        List<String> purposes = new ArrayList<>();
        example.get("players").forEach(player -> purposes.add(player.textValue()));
        Map<Set<String>, Long> costs = new HashMap<>();
        example.get("coalition_cost")
                .fields()
                .forEachRemaining(cost -> costs.put(
                        new HashSet<>(List.of(cost.getKey().split(""))),
                        cost.getValue().longValue()));
        CoalitionValues game = CoalitionValues.of(Sense.COST, purposes, costs);
        Map<String, List<BigFraction>> computed = Map.of(
                "shapley", Shapley.of(game),
                "scrb", SeparableCosts.remainingBenefits(game),
                "equal_split_of_non_separable", SeparableCosts.equalSplit(game));
        return computed.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    JsonNode expected = example.get("expected").get(rule.getKey());
                    for (int i = 0; i < purposes.size(); i++) {
                        assertThat(rule.getValue()
                                        .get(game.codes().indexOf(purposes.get(i)))
                                        .doubleValue())
                                .isCloseTo(
                                        expected.get(i).doubleValue(),
                                        within(example.get("tolerance").doubleValue()));
                    }
                }))
                .toList();
    }

    @Test
    void theRunwayOfBirminghamIsSharedAsPublished() throws IOException {
        JsonNode example = read("airport.json");
        JsonNode expected = example.get("expected_shapley_per_movement");
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            needs.add(new Need(
                    "%02d %s".formatted(i, example.get("types").get(i).textValue()),
                    example.get("cost").get(i).longValue(),
                    example.get("movements").get(i).longValue()));
        }
        List<BigFraction> perMovement = Airport.perUser(new AirportNeeds(needs));

        for (int i = 0; i < expected.size(); i++) {
            assertThat(perMovement.get(i).doubleValue())
                    .isCloseTo(expected.get(i).doubleValue(), within(5e-7));
        }
    }

    private static JsonNode read(String name) throws IOException {
        Path file = Path.of("../../shared/examples").resolve(name);
        assumeTrue(Files.exists(file), "no published examples beside the project");
        return new ObjectMapper().readTree(file.toFile());
    }
}
