package org.recoup.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recoup.web.texts.Texts;

/** Every text that pages and code ask for is there, and stands in one file only. */
class TextsTest {

    private static final Pattern ON_PAGES = Pattern.compile("text\\['([a-zA-Z0-9_.]+)'\\]");
    private static final Pattern FILLED =
            Pattern.compile("shown\\.(?:words|counted)\\('([a-zA-Z0-9_.]+)'(?!\\.concat)");
    private static final Pattern FAULTS = Pattern.compile(
            "new (?:Refused|Forbidden)\\(\\s*(?:\"[^\"]*\"|[a-zA-Z.()+\" ]+?),\\s*\"([a-z][a-zA-Z0-9_.]*[a-zA-Z0-9_])\"|Fault\\.of\\(\\s*(?:\"[^\"]*\"|[a-zA-Z.()]+),\\s*\"([a-z][a-zA-Z0-9_.]*[a-zA-Z0-9_])\"");
    private static final Pattern FORBIDDEN = Pattern.compile("new Forbidden\\(\\s*\"([a-z][a-z.]+)\"");
    private static final Pattern SAID = Pattern.compile("messages\\.(?:done\\(|error\\([^,]+, )\"([a-zA-Z0-9_.]+)\"");
    private static final Pattern WORDS = Pattern.compile("Texts\\.of\\(\"([a-zA-Z0-9_.]+)\"[,)]");

    private final Texts texts = new Texts();

    @Test
    void everyTextOfAPageIsInTheBundle() {
        assertThat(missing("src/main/webapp", ".xhtml", ON_PAGES, "")).isEmpty();
        assertThat(missing("src/main/webapp", ".xhtml", FILLED, "")).isEmpty();
    }

    @Test
    void everyTextOfTheCodeIsInTheBundle() {
        assertThat(missing("src/main/java", ".java", SAID, "")).isEmpty();
        assertThat(missing("src/main/java", ".java", WORDS, "")).isEmpty();
    }

    @Test
    void everyFaultHasItsWords() {
        for (String folder : List.of("../ejb/src/main/java", "src/main/java", "../reports/src/main/java")) {
            assertThat(missing(folder, ".java", FAULTS, "fault.")).as(folder).isEmpty();
            assertThat(missing(folder, ".java", FORBIDDEN, "fault.")).as(folder).isEmpty();
        }
    }

    @Test
    void noTextStandsInTwoFiles() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (String concept : Texts.CONCEPTS) {
            Properties file = new Properties();
            try (Reader reader = new InputStreamReader(
                    Texts.class.getResourceAsStream("/org/recoup/texts/" + concept + ".properties"),
                    StandardCharsets.UTF_8)) {
                file.load(reader);
            }
            file.stringPropertyNames().stream().filter(key -> !seen.add(key)).forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    private Set<String> missing(String folder, String ending, Pattern pattern, String prefix) {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            files.filter(file -> file.toString().endsWith(ending)).forEach(file -> {
                Matcher matcher = pattern.matcher(read(file));
                while (matcher.find()) {
                    String key = prefix + (matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
                    if (!texts.containsKey(key)) {
                        missing.add(key + " in " + file.getFileName());
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return missing;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
