package org.recoup.importing;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.recoup.importing.reading.Detected;
import org.recoup.importing.reading.FileFormat;
import org.recoup.importing.reading.FileFormats;
import org.recoup.importing.reading.Layout;
import org.recoup.importing.reading.Row;
import org.recoup.importing.reading.RowSource;
import org.recoup.importing.reading.Rows;
import org.recoup.importing.reading.Said;
import org.recoup.importing.reading.Sheet;
import org.recoup.importing.reading.SourceFile;

/** A file with the tables in it, found as a definition says, and by itself where the definition says nothing. */
final class TableFile {

    private final SourceFile file;
    private final FileFormat format;
    private final Detected detected;
    private final List<Sheet> sheets;
    private final Definition definition;

    private TableFile(SourceFile file, Detected detected, Definition definition) {
        this.file = file;
        this.format = format(detected.format(), definition);
        this.detected = detected;
        this.sheets = detected.sheets();
        this.definition = definition;
    }

    /** @throws org.recoup.importing.reading.Unreadable when it is no table, or not a kind that is read */
    static TableFile of(SourceFile file, Definition definition) {
        return new TableFile(file, FileFormats.detect(file), definition);
    }

    /** The sheets to read; empty when the one that is named is not there. */
    List<Sheet> chosen() {
        List<Sheet> shown = sheets.stream().filter(sheet -> !sheet.hidden()).toList();
        List<Sheet> offered = shown.isEmpty() ? sheets : shown;
        if (definition.sheet() == null || isText()) {
            return offered.stream().limit(1).toList();
        }
        return definition.sheet().equals(Definition.ALL_SHEETS)
                ? offered
                : sheets.stream()
                        .filter(sheet -> sheet.name().equals(definition.sheet()))
                        .toList();
    }

    List<Sheet> sheets() {
        return sheets;
    }

    FileFormat format() {
        return format;
    }

    List<Said> reasons() {
        return detected.reasons();
    }

    /** Whether nothing about the file had to be guessed. */
    boolean isSure() {
        return detected.sure();
    }

    /** Whether letters may be other ones than those that are read. */
    boolean isGuessOfLetters() {
        return definition.charset() == null && !detected.sureOfLetters();
    }

    /** Whether it is a workbook that counts its days from 1904. */
    boolean isSince1904() {
        return detected.since1904();
    }

    boolean isText() {
        return format.kind() == FileFormat.Kind.CSV;
    }

    /** A row that names all columns of the mapping is the header, whatever the rest looks like. */
    Layout layout(Sheet sheet) {
        List<Integer> header = definition.header().isEmpty() ? named(sheet) : definition.header();
        try (Rows rows = rows(sheet)) {
            return header.isEmpty() ? Layout.find(rows) : Layout.withHeader(rows, header);
        }
    }

    private List<Integer> named(Sheet sheet) {
        Set<String> wanted = definition.columns();
        try (Rows rows = rows(sheet)) {
            for (int i = 0; i < Layout.SAMPLE && rows.hasNext() && !wanted.isEmpty(); i++) {
                Row row = rows.next();
                if (row.values().stream()
                        .map(String::strip)
                        .collect(Collectors.toSet())
                        .containsAll(wanted)) {
                    return List.of(row.number());
                }
            }
        }
        return List.of();
    }

    /** From the first row of the sheet, the header included. */
    Rows rows(Sheet sheet) {
        return RowSource.open(file, format, sheet.name());
    }

    private static FileFormat format(FileFormat found, Definition definition) {
        if (found.kind() != FileFormat.Kind.CSV) {
            return found;
        }
        String charset = definition.charset() == null
                ? found.charset()
                : Charset.forName(definition.charset()).name();
        String separator = definition.separator() == null ? found.separator() : definition.separator();
        return new FileFormat(found.kind(), charset, separator, found.quote());
    }
}
