package org.recoup.importing.reading.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.recoup.importing.reading.Detected;
import org.recoup.importing.reading.FileFormats;
import org.recoup.importing.reading.RowSource;
import org.recoup.importing.reading.Rows;
import org.recoup.importing.reading.SourceFile;

/**
 * Reads files of 10,000 to 1,000,000 rows of ten columns, as CSV and as a workbook whose texts are all different, and prints how fast
 * and with how much memory: what is still in use after collecting in the middle of the file, which has to stay flat.
 */
public final class ReadingBenchmark {

    private static final int[] SIZES = {10_000, 10_000, 100_000, 1_000_000};

    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        out.printf("%-6s %10s %8s %10s %10s %12s%n", "kind", "rows", "MB", "detect ms", "rows/s", "heap in use");
        for (String kind : new String[] {"csv", "xlsx"}) {
            for (int size : SIZES) {
                Path file = Files.createTempFile("recoup-benchmark-", "." + kind);
                try {
                    if (kind.equals("csv")) {
                        csv(file, size);
                    } else {
                        workbook(file, size);
                    }
                    measure(kind, file, out);
                } finally {
                    Files.delete(file);
                }
            }
        }
    }

    private static void measure(String kind, Path path, PrintStream out) throws IOException {
        SourceFile file = new OnDisk(path);
        long started = System.nanoTime();
        Detected detected = FileFormats.detect(file);
        long found = System.nanoTime();
        int count = 0;
        long cells = 0;
        try (Rows rows =
                RowSource.open(file, detected.format(), detected.sheets().get(0).name())) {
            while (rows.hasNext()) {
                cells += rows.next().values().size();
                count++;
            }
        }
        long read = System.nanoTime();
        long used = usedInTheMiddle(file, detected, count);
        out.printf(
                "%-6s %,10d %,8d %,10d %,10d %,9d KB%n",
                kind,
                count,
                file.size() >> 20,
                (found - started) / 1_000_000,
                count * 1_000_000_000L / (read - found),
                used >> 10);
        if (cells < 10L * count - 10) {
            throw new IllegalStateException("cells are missing");
        }
    }

    private static long usedInTheMiddle(SourceFile file, Detected detected, int count) {
        long before = used();
        try (Rows rows =
                RowSource.open(file, detected.format(), detected.sheets().get(0).name())) {
            for (int i = 0; i < count / 2; i++) {
                rows.next();
            }
            return used() - before;
        }
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static String cell(int row, int column) {
        return switch (column) {
            case 0 -> "Département " + row % 300;
            case 1 -> "P" + row % 5000;
            case 2 -> "2026-0" + (row % 9 + 1) + "-1" + row % 10;
            case 3 -> row % 100_000 + "." + (10 + row % 90);
            case 9 -> "Invoice of supplier no. " + row + ", as described";
            default -> "v" + (row + column) % 1000;
        };
    }

    private static void csv(Path file, int rows) throws IOException {
        try (PrintStream to = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            to.print("Department,Project,Date,Amount,a,b,c,d,e,Description\n");
            for (int row = 1; row < rows; row++) {
                StringBuilder line = new StringBuilder();
                for (int column = 0; column < 9; column++) {
                    line.append(cell(row, column)).append(',');
                }
                to.print(line.append('"').append(cell(row, 9)).append("\"\n"));
            }
        }
    }

    /** As a spreadsheet writes it: texts stand in a table of their own, each once where it can be said by number. */
    private static void workbook(Path file, int rows) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes);
                PrintStream to = new PrintStream(zip, false, StandardCharsets.UTF_8)) {
            part(zip, to, "[Content_Types].xml").print("<Types/>");
            part(zip, to, "xl/workbook.xml")
                    .print("<workbook xmlns:r='r'><sheets><sheet name='Costs' r:id='a'/></sheets></workbook>");
            part(zip, to, "xl/_rels/workbook.xml.rels")
                    .print("<R><Relationship Id='a' Type='x/worksheet' Target='s.xml'/>"
                            + "<Relationship Id='b' Type='x/sharedStrings' Target='t.xml'/></R>");
            part(zip, to, "xl/t.xml").print("<sst>");
            IntUnaryOperator ownText = row -> row * 2;
            for (int row = 0; row < rows; row++) {
                to.print("<si><t>" + cell(row, 9) + "</t></si><si><t>" + cell(row, 0) + "</t></si>");
            }
            to.print("</sst>");
            part(zip, to, "xl/s.xml").print("<worksheet><sheetData>");
            for (int row = 0; row < rows; row++) {
                StringBuilder line =
                        new StringBuilder("<row r='").append(row + 1).append("'>");
                for (int column = 0; column < 10; column++) {
                    boolean text = column == 0 || column == 9;
                    int number = ownText.applyAsInt(row) + (column == 0 ? 1 : 0);
                    line.append("<c r='")
                            .append((char) ('A' + column))
                            .append(row + 1)
                            .append(text ? "' t='s'><v>" : "'><v>");
                    line.append(text ? String.valueOf(number) : row % 100_000 + ".25")
                            .append("</v></c>");
                }
                to.print(line.append("</row>"));
            }
            to.print("</sheetData></worksheet>");
            to.flush();
            zip.closeEntry();
        }
    }

    private static PrintStream part(ZipOutputStream zip, PrintStream to, String name) throws IOException {
        to.flush();
        zip.putNextEntry(new ZipEntry(name));
        return to;
    }

    private record OnDisk(Path path) implements SourceFile {

        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public long size() {
            try {
                return Files.size(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
