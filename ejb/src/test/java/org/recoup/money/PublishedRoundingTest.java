package org.recoup.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.recoup.money.Apportionment.Part;

/** Runs where the published examples lie beside the project, and is skipped where not. */
class PublishedRoundingTest {

    @TestFactory
    List<DynamicTest> centsFallAsPublished() throws IOException {
        Path file = Path.of("../../shared/examples/rounding.json");
        assumeTrue(Files.exists(file), "no published examples beside the project");
        JsonNode cases = new ObjectMapper().readTree(file.toFile()).get("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example)))
                .toList();
    }

    private static void check(JsonNode example) {
        Map<String, BigInteger> weights = new TreeMap<>();
        for (int i = 0; i < example.get("w").size(); i++) {
            weights.put("%03d".formatted(i), example.get("w").get(i).bigIntegerValue());
        }
        List<Long> expected = StreamSupport.stream(
                        example.get("largest_remainder").spliterator(), false)
                .map(JsonNode::longValue)
                .toList();

        assertThat(Apportionment.divide(example.get("total").longValue(), weights))
                .extracting(Part::cents)
                .isEqualTo(expected);
    }
}
