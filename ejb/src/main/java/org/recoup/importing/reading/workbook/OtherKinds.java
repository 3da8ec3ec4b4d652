package org.recoup.importing.reading.workbook;

import org.recoup.importing.reading.Unreadable;

/** Zipped files that are not XLSX, told by what is in them. */
final class OtherKinds {

    private OtherKinds() {}

    static void refuse(Archive archive) {
        if (archive.has("xl/workbook.bin")) {
            throw new Unreadable("reading.kind", "XLSB");
        }
        if (archive.has("mimetype") && archive.has("content.xml")) {
            throw new Unreadable("reading.kind", "OpenDocument (ODS)");
        }
        if (archive.hasAnyLike(".iwa")) {
            throw new Unreadable("reading.kind", "Numbers");
        }
        if (archive.hasAnyUnder("word/")) {
            throw new Unreadable("reading.kind", "Word");
        }
        if (archive.hasAnyUnder("ppt/")) {
            throw new Unreadable("reading.kind", "PowerPoint");
        }
        if (!archive.has("[Content_Types].xml") && !archive.has("xl/workbook.xml")) {
            throw new Unreadable("reading.kind.zip");
        }
    }

    static void refuseBinary(String workbookPart) {
        if (workbookPart.endsWith(".bin")) {
            throw new Unreadable("reading.kind", "XLSB");
        }
    }
}
