package org.recoup.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.recoup.importing.FilePieces.Given;
import org.recoup.importing.reading.SourceFile;
import org.recoup.importing.reading.back.Annotated;

/** Gives the file of a run back, as it came or with what was found in it, while whoever gets it reads it at their own pace. */
@ApplicationScoped
public class GivingBack {

    @Inject
    private FilePieces pieces;

    /**
     * Asked before anything is written.
     *
     * @throws org.recoup.platform.NotFound when there is no such run, or it is hidden from the caller
     * @throws org.recoup.platform.Refused when its file was dropped
     */
    public void check(long run) {
        pieces.given(run);
    }

    /** As it came. */
    public void write(long run, OutputStream to) {
        try (InputStream in = source(pieces.given(run)).open()) {
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
    public void writeAnnotated(long run, String title, Function<ImportNote, String> words, OutputStream to) {
        Given given = pieces.given(run);
        SourceFile file = source(given);
        TableFile table = TableFile.of(file, given.definition());
        NotesInOrder notes = new NotesInOrder(after -> pieces.notes(run, after), table, words, title);
        try {
            Annotated.write(file, table.format(), title, notes, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceFile source(Given given) {
        long id = given.file().id();
        return KeptFiles.source(given.file(), number -> pieces.piece(id, number));
    }
}
