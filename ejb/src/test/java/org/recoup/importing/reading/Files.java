package org.recoup.importing.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made for tests, and where the real ones are. */
public final class Files {

    private Files() {}

    public static SourceFile csv(String text, String charset) {
        return SourceFile.of("test.csv", text.getBytes(Charset.forName(charset)));
    }

    public static SourceFile csv(String text) {
        return csv(text, "UTF-8");
    }

    public static SourceFile zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SourceFile.of("test.xlsx", bytes.toByteArray());
    }

    public static List<Row> rows(SourceFile file) {
        Detected detected = FileFormats.detect(file);
        return rows(file, detected.format(), detected.sheets().get(0).name());
    }

    public static List<Row> rows(SourceFile file, FileFormat format, String sheet) {
        List<Row> all = new ArrayList<>();
        try (Rows rows = RowSource.open(file, format, sheet)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    public static List<List<String>> values(SourceFile file) {
        return rows(file).stream().map(Row::values).toList();
    }

    public static SourceFile real(Path path) {
        try {
            return SourceFile.of(path.getFileName().toString(), java.nio.file.Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path sharedData() {
        return Path.of(System.getProperty("recoup.shared", "../../shared"), "data");
    }
}
