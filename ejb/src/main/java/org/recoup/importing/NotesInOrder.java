package org.recoup.importing;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.recoup.importing.FilePieces.Placed;
import org.recoup.importing.reading.back.Note;

/**
 * The notes of a file in the order of its rows, page by page, so that a million take no more room than a page. Above them stands the
 * title of their column, in the header row; what is said of the header or of the whole file stands in the row below it.
 */
final class NotesInOrder implements Iterator<Note> {

    private final Function<Placed, List<Placed>> pages;
    private final TableFile table;
    private final Function<ImportNote, String> words;
    private final String title;
    private List<Placed> page;
    private int at;
    private int sheet = -1;
    private int titleRow;

    /** @param pages the notes behind the given one, which is null for the first page; empty when there are no more */
    NotesInOrder(
            Function<Placed, List<Placed>> pages, TableFile table, Function<ImportNote, String> words, String title) {
        this.pages = pages;
        this.table = table;
        this.words = words;
        this.title = title;
        page = pages.apply(null);
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
        ImportNote note = page.get(at).note();
        String name = table.sheets().get(note.sheet()).name();
        if (sheet != note.sheet()) {
            sheet = note.sheet();
            titleRow = titleRow();
            return new Note(name, titleRow, title);
        }
        step();
        String place = note.fault().column().isEmpty() ? "" : note.fault().column() + ": ";
        return new Note(name, Math.max(note.fault().row(), titleRow + 1), place + words.apply(note));
    }

    private void step() {
        at++;
        if (at == page.size()) {
            page = pages.apply(page.get(at - 1));
            at = 0;
        }
    }

    private int titleRow() {
        return table.layout(table.sheets().get(sheet)).header().stream()
                .findFirst()
                .orElse(1);
    }
}
