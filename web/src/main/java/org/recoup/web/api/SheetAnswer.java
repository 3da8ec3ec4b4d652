package org.recoup.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.recoup.spending.sheet.CellNote;
import org.recoup.spending.sheet.KeepingSheets;
import org.recoup.spending.sheet.RowReading;
import org.recoup.web.texts.Texts;

/** A sheet as it was saved, and what its rows mean; each note in words. */
public record SheetAnswer(Long id, Integer version, Instant savedAt, List<Row> rows) {

    /**
     * What a row means.
     *
     * @param idle whether it means no cost
     * @param read the cells that could be read
     */
    public record Row(int row, boolean idle, Map<String, String> read, List<Note> notes) {}

    /**
     * What there is to say about a cell.
     *
     * @param choices can be put in its place
     * @param words the choices as they are shown, in the same order
     */
    public record Note(
            String field, String code, String detail, boolean warning, List<String> choices, List<String> words) {}

    static SheetAnswer of(KeepingSheets.Saved saved, List<RowReading> readings) {
        return new SheetAnswer(
                saved == null ? null : saved.id(),
                saved == null ? null : saved.version(),
                saved == null ? null : saved.savedAt(),
                readings.stream()
                        .map(reading -> new Row(
                                reading.row(),
                                reading.idle(),
                                reading.read(),
                                reading.notes().stream().map(SheetAnswer::note).toList()))
                        .toList());
    }

    private static Note note(CellNote note) {
        return new Note(
                note.fault().field(),
                note.fault().code(),
                Texts.of(note.fault()),
                note.warning(),
                note.choices(),
                note.choices().stream()
                        .map(choice -> note.fault().field().equals("documentDate")
                                ? Texts.of(LocalDate.parse(choice))
                                : choice)
                        .toList());
    }
}
