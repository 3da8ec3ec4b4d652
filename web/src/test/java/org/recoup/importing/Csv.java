package org.recoup.importing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;

/** Imports files and makes mappings for tests. */
public final class Csv {

    private Csv() {}

    public static void mapping(Api person, String name, String target, Map<String, ?> definition) {
        person.post("mappings", Map.of("name", name, "target", target, "definition", definition))
                .ok();
    }

    public static Map<String, String> column(String name) {
        return Map.of("column", name);
    }

    public static Map<String, String> fixed(String value) {
        return Map.of("value", value);
    }

    static Answer send(Api person, String mapping, String csv) {
        return send(person, mapping, csv.getBytes(StandardCharsets.UTF_8));
    }

    static Answer send(Api person, String mapping, byte[] csv) {
        return person.post("imports?fileName=test.csv&mapping=" + encoded(mapping), "text/csv", csv);
    }

    static Answer preview(Api person, String mapping, String csv) {
        return person.post(
                "imports/preview?mapping=" + encoded(mapping), "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
