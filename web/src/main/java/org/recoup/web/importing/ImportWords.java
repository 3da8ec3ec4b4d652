package org.recoup.web.importing;

import java.util.Arrays;
import java.util.List;
import org.recoup.importing.ImportNote;
import org.recoup.platform.Documents;
import org.recoup.platform.Fault;
import org.recoup.web.texts.Texts;

/** What imports have to say, in words. */
public final class ImportWords {

    private ImportWords() {}

    /** An error says what to do; a warning starts with that word. */
    public static String of(ImportNote note) {
        String words = Texts.of(note.fault().asFault());
        return note.error() ? words : Texts.of("app.warning") + " " + words;
    }

    /**
     * Why something failed in the background; empty when it did not.
     *
     * @param document the faults, as they are stored; null when there are none
     */
    public static List<String> failure(String document) {
        if (document == null) {
            return List.of();
        }
        List<Fault> faults = Arrays.asList(Documents.read(document, Fault[].class));
        return faults.isEmpty()
                ? List.of(Texts.of("import.failed.unknown"))
                : faults.stream().map(Texts::of).toList();
    }
}
