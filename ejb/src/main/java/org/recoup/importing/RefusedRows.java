package org.recoup.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.recoup.importing.reading.FileFormat;
import org.recoup.importing.reading.Layout;
import org.recoup.importing.reading.Sheet;
import org.recoup.importing.reading.SourceFile;
import org.recoup.importing.reading.back.Kept;
import org.recoup.importing.reading.style.DecimalSign;
import org.recoup.platform.Authorities;

/** The rows that were not taken, as files of their own, one for each sheet, which wait to be put right. */
@Dependent
class RefusedRows {

    @Inject
    private KeptFiles files;

    @Inject
    private Authorities authorities;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entityManager;

    void keep(ImportJob job, FaultList faults) {
        SourceFile file = files.open(job.fileId());
        TableFile table = TableFile.of(file, job.definition());
        for (Sheet sheet : table.chosen()) {
            if (faults.faultyRows(sheet.index()).hasNext()) {
                keep(job, faults, file, table, sheet);
            }
        }
    }

    private void keep(ImportJob job, FaultList faults, SourceFile file, TableFile table, Sheet sheet) {
        Layout layout = table.layout(sheet);
        PrimitiveIterator.OfInt rows = IntStream.concat(
                        layout.header().stream().mapToInt(Integer::intValue), stream(faults.faultyRows(sheet.index())))
                .iterator();
        try {
            Path held = Files.createTempFile("recoup", ".csv");
            try (var out = Files.newOutputStream(held)) {
                Kept.write(file, table.format(), form(table, job.definition(), layout), sheet.name(), rows, out);
            }
            try (InputStream in = Files.newInputStream(held, StandardOpenOption.DELETE_ON_CLOSE)) {
                var by = authorities.require(job.target().role());
                entityManager.persist(
                        new ImportJob(files.keep(name(job, sheet), in, by), job.id(), by, Instant.now(clock)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as it came, a workbook as the text that its mapping would read. */
    private static Kept.Form form(TableFile table, Definition definition, Layout layout) {
        FileFormat text = table.isText()
                ? table.format()
                : new FileFormat(
                        FileFormat.Kind.CSV,
                        definition.charset() == null ? StandardCharsets.UTF_8.name() : definition.charset(),
                        definition.separator() == null ? "," : definition.separator(),
                        "\"");
        return new Kept.Form(
                text,
                definition.decimals() == DecimalSign.COMMA ? ',' : '.',
                layout.header().stream().mapToInt(Integer::intValue).max().orElse(0),
                // A text stands as it came; the cells that a row of a workbook leaves out at its end are blank.
                table.isText() ? 0 : layout.columns().size());
    }

    private static IntStream stream(PrimitiveIterator.OfInt numbers) {
        return StreamSupport.intStream(Spliterators.spliteratorUnknownSize(numbers, Spliterator.ORDERED), false);
    }

    /** costs.xlsx becomes "costs - refused rows.csv". */
    private static String name(ImportJob job, Sheet sheet) {
        String name = job.fileName().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String ofSheet = sheet.name().isEmpty() ? "" : " - " + sheet.name();
        String kept = name + ofSheet + " - refused rows.csv";
        return kept.length() <= 255 ? kept : kept.substring(kept.length() - 255);
    }
}
