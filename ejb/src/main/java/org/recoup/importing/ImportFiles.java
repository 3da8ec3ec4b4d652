package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.recoup.importing.reading.Layout;
import org.recoup.importing.reading.Row;
import org.recoup.importing.reading.Rows;
import org.recoup.importing.reading.Said;
import org.recoup.importing.reading.Sheet;
import org.recoup.importing.reading.SourceFile;
import org.recoup.importing.reading.Unreadable;
import org.recoup.importing.reading.back.Annotated;
import org.recoup.importing.reading.back.Note;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** The files of runs: how they look, and given back as they came or with what was found in them. */
@Stateless
@Boundary
public class ImportFiles {

    private static final int SHOWN = 15;
    private static final int WIDEST = 60;

    @Inject
    private Records records;

    @Inject
    private KeptFiles files;

    @Inject
    private ImportRuns runs;

    private record Kept(Long fileId, String definition) {}

    /** @throws Refused when the file cannot be read as a table */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY, Role.AUDITOR})
    public FileView view(long run, String sheetName) {
        Kept kept = kept(run);
        try {
            return view(files.open(kept.fileId()), sheetName, definition(kept));
        } catch (Unreadable unreadable) {
            throw new Refused("file", unreadable.code(), unreadable.values().toArray());
        }
    }

    /** As it came. */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY, Role.AUDITOR})
    public void write(long run, OutputStream to) {
        try (InputStream in = files.open(kept(run).fileId()).open()) {
            in.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * With a column of notes beside its rows.
     *
     * @param title of that column
     * @param words for a note
     */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY, Role.AUDITOR})
    public void writeAnnotated(long run, String title, Function<ImportNote, String> words, OutputStream to) {
        Kept kept = kept(run);
        SourceFile file = files.open(kept.fileId());
        TableFile table = TableFile.of(file, definition(kept));
        try {
            Annotated.write(file, table.format(), new Notes(run, table, words, title), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Page by page, so that a million notes take no more room than fifty. */
    private final class Notes implements Iterator<Note> {

        private static final int PAGE = 2_000;

        private final long run;
        private final TableFile table;
        private final Function<ImportNote, String> words;
        private final String title;
        private int titleRow;
        private int titleSheet = -1;
        private List<ImportNote> page = List.of();
        private int at;
        private long skipped;
        private int titled = -1;

        Notes(long run, TableFile table, Function<ImportNote, String> words, String title) {
            this.run = run;
            this.table = table;
            this.words = words;
            this.title = title;
            turn();
        }

        @Override
        public boolean hasNext() {
            return at < page.size();
        }

        @Override
        public Note next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ImportNote note = page.get(at);
            if (titled != note.sheet() && note.fault().row() >= titleRow(note.sheet())) {
                titled = note.sheet();
                return new Note(table.sheets().get(note.sheet()).name(), titleRow, title);
            }
            at++;
            if (at == page.size()) {
                turn();
            }
            String place = note.fault().column().isEmpty() ? "" : note.fault().column() + ": ";
            return new Note(
                    table.sheets().get(note.sheet()).name(),
                    Math.max(note.fault().row(), 1),
                    place + words.apply(note));
        }

        private int titleRow(int sheet) {
            if (titleSheet != sheet) {
                titleSheet = sheet;
                titleRow = table.layout(table.sheets().get(sheet)).header().stream()
                        .findFirst()
                        .orElse(1);
            }
            return titleRow;
        }

        private void turn() {
            page = runs.notes(run, false, skipped, PAGE);
            skipped += page.size();
            at = 0;
        }
    }

    /**
     * The first rows of a file that nobody drew a mapping for.
     *
     * @throws Unreadable when they cannot be read as a table
     */
    static FileView look(SourceFile file) {
        return view(file, null, Definition.of(Map.of(), List.of(), null));
    }

    private static FileView view(SourceFile file, String sheetName, Definition definition) {
        TableFile table = TableFile.of(file, definition);
        Sheet sheet = table.sheets().stream()
                .filter(found -> found.name().equals(sheetName))
                .findFirst()
                .or(() -> table.chosen().stream().findFirst())
                .orElseGet(() -> table.sheets().get(0));
        Layout layout = table.layout(sheet);
        List<FileView.Row> shown = new ArrayList<>();
        List<List<String>> samples = new ArrayList<>();
        layout.columns().forEach(column -> samples.add(new ArrayList<>()));
        try (Rows rows = table.rows(sheet)) {
            while (rows.hasNext() && shown.size() < SHOWN) {
                Row row = rows.next();
                shown.add(
                        new FileView.Row(row.number(), layout.header().contains(row.number()), firstOf(row.values())));
                if (row.number() >= layout.firstData()) {
                    sample(row, samples);
                }
            }
        }
        List<FileView.Column> columns = layout.columns().stream()
                .map(column ->
                        new FileView.Column(column.name(), column.letter(), column.unit(), samples.get(column.index())))
                .toList();
        List<String> reasons = new ArrayList<>();
        table.reasons().stream().map(Said::words).forEach(reasons::add);
        layout.reasons().stream().map(Said::words).forEach(reasons::add);
        return new FileView(
                table.format().kind().name(),
                table.format().charset(),
                table.format().separator(),
                reasons,
                table.isSure() && layout.sure(),
                table.sheets().stream().map(Sheet::name).toList(),
                sheet.name(),
                layout.header(),
                columns,
                shown);
    }

    private static void sample(Row row, List<List<String>> samples) {
        for (int i = 0; i < samples.size(); i++) {
            String value = row.value(i).strip();
            if (!value.isEmpty() && samples.get(i).size() < 3) {
                samples.get(i).add(value.length() <= WIDEST ? value : value.substring(0, WIDEST) + "...");
            }
        }
    }

    private static List<String> firstOf(List<String> values) {
        return values.stream().limit(WIDEST).toList();
    }

    private static Definition definition(Kept kept) {
        return kept.definition() == null
                ? Definition.of(Map.of(), List.of(), null)
                : new DefinitionJson().convertToEntityAttribute(kept.definition());
    }

    private Kept kept(long run) {
        return records.one(
                        Kept.class,
                        "select file_id, cast(definition as text) as definition from import_run where id = :id",
                        Map.of("id", run))
                .filter(found -> found.fileId() != null)
                .orElseThrow(() -> new NotFound("import", run));
    }
}
