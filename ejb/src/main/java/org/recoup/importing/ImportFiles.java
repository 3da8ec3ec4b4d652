package org.recoup.importing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recoup.importing.reading.Layout;
import org.recoup.importing.reading.Row;
import org.recoup.importing.reading.Rows;
import org.recoup.importing.reading.Said;
import org.recoup.importing.reading.Sheet;
import org.recoup.importing.reading.SourceFile;
import org.recoup.importing.reading.Unreadable;
import org.recoup.people.Role;
import org.recoup.platform.Allowed;
import org.recoup.platform.Boundary;
import org.recoup.platform.Documents;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;

/** How the files of runs look. */
@Stateless
@Boundary
public class ImportFiles {

    private static final int SHOWN = 15;
    private static final int WIDEST = 60;

    @Inject
    private Records records;

    @Inject
    private KeptFiles files;

    private record Kept(Long fileId, String definition, String look) {}

    /** @throws Refused when the file cannot be read as a table */
    @Allowed({Role.FINANCE_OFFICER, Role.TREASURY, Role.AUDITOR})
    public FileView view(long run, String sheetName) {
        Kept kept = kept(run);
        // What was found when it came, or was checked last, need not be found again for every page.
        if (kept.look() != null) {
            FileView look = Documents.read(kept.look(), FileView.class);
            if (sheetName == null || sheetName.equals(look.sheet())) {
                return look;
            }
        }
        try {
            return view(files.open(kept.fileId()), sheetName, DefinitionJson.orNothing(kept.definition()));
        } catch (Unreadable unreadable) {
            throw new Refused("file", unreadable.code(), unreadable.values().toArray());
        }
    }

    /**
     * The first rows of its first sheet, or of the one that is to be read.
     *
     * @throws Unreadable when they cannot be read as a table
     */
    static FileView look(SourceFile file, Definition definition) {
        return view(file, null, definition);
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

    private Kept kept(long run) {
        return records.one(
                        Kept.class,
                        "select file_id, cast(definition as text) as definition, cast(look as text) as look from import_run where id = :id",
                        Map.of("id", run))
                .filter(found -> found.fileId() != null)
                .orElseThrow(() -> new NotFound("import", run));
    }
}
