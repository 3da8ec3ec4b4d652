package org.recoup.sharing.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Runs where the published examples lie beside the project, and is skipped where not. */
class PublishedNucleolusTest {

    @Test
    void theTennesseeValleyDamIsSharedAsPublished() throws IOException {
        JsonNode tva = published("tva.json");
        List<String> codes = texts(tva.get("players"));
        Map<Set<String>, Long> costs = new HashMap<>();
        tva.get("coalition_cost")
                .fields()
                .forEachRemaining(entry -> costs.put(
                        Arrays.stream(entry.getKey().split("")).collect(Collectors.toSet()),
                        entry.getValue().longValue()));
        CoalitionValues game = CoalitionValues.of(Sense.COST, codes, costs);

        List<BigFraction> shares = Nucleolus.of(game, Nucleolus.Kind.PLAIN).shares();

        for (int i = 0; i < codes.size(); i++) {
            assertThat(shares.get(game.codes().indexOf(codes.get(i))).doubleValue())
                    .isCloseTo(
                            tva.get("expected").get("nucleolus").get(i).doubleValue(),
                            within(tva.get("tolerance").doubleValue()));
        }
    }

    @Test
    void estatesTooSmallForTheirClaimsAreSharedAsPublished() throws IOException {
        JsonNode published = published("claims.json");
        long[] claims = StreamSupport.stream(published.get("claims").spliterator(), false)
                .mapToLong(JsonNode::longValue)
                .toArray();
        published.get("estates").fields().forEachRemaining(estate -> {
            List<BigFraction> shares = Nucleolus.of(
                            estate(claims, Long.parseLong(estate.getKey())), Nucleolus.Kind.PLAIN)
                    .shares();
            for (int i = 0; i < claims.length; i++) {
                assertThat(shares.get(i).doubleValue())
                        .isCloseTo(estate.getValue().get("talmud").get(i).doubleValue(), within(1e-6));
            }
        });
    }

    private static CoalitionValues estate(long[] claims, long estate) {
        return Games.game(
                Sense.BENEFIT,
                claims.length,
                mask -> Math.max(
                        0,
                        estate
                                - IntStream.range(0, claims.length)
                                        .filter(i -> (mask >> i & 1) == 0)
                                        .mapToLong(i -> claims[i])
                                        .sum()));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static JsonNode published(String name) throws IOException {
        Path file = Path.of("../../shared/examples", name);
        assumeTrue(Files.exists(file), "no published examples beside the project");
        return new ObjectMapper().readTree(file.toFile());
    }
}
