package org.recoup.importing;

import java.util.List;
import org.recoup.platform.Documents;

/** A note as it is kept. */
record NoteRow(
        int number, int sheet, int row, String columnName, String value, boolean error, String code, String texts) {

    ImportNote note() {
        List<Object> values = List.of(Documents.read(texts, Object[].class));
        return new ImportNote(sheet, error, new ImportFault(row, columnName, value, code, values));
    }
}
