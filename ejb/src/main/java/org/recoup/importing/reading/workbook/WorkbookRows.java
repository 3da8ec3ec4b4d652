package org.recoup.importing.reading.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamConstants;
import org.recoup.importing.reading.ColumnLetters;
import org.recoup.importing.reading.Detected;
import org.recoup.importing.reading.FileFormat;
import org.recoup.importing.reading.Kind;
import org.recoup.importing.reading.Limits;
import org.recoup.importing.reading.Row;
import org.recoup.importing.reading.Rows;
import org.recoup.importing.reading.Said;
import org.recoup.importing.reading.SourceFile;
import org.recoup.importing.reading.Unreadable;

/** The rows of one sheet of a workbook. Formulas give the value that was calculated last; one that never was is told as such. */
public final class WorkbookRows implements Rows {

    /** Of a row. */
    private static final int MOST_CHARACTERS = 16_000_000;

    private static final CellText BLANK = new CellText("", Kind.BLANK);

    private final Workbook workbook;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final Xml xml;
    private final Progress progress;

    private int number;
    private int rows;
    private int width = 8;
    private Row next;

    private WorkbookRows(Workbook workbook, String sheet, long fileSize) {
        this.workbook = workbook;
        String part = workbook.tab(sheet).part();
        styles = workbook.styles();
        texts = workbook.texts();
        InputStream bytes = workbook.archive().part(part);
        progress = new Progress(bytes, workbook.archive().size(part), fileSize);
        xml = new Xml(part, progress);
    }

    /** @throws Unreadable when it is no workbook, or has no such sheet */
    public static WorkbookRows open(SourceFile file, String sheet) {
        Workbook workbook = Workbook.open(file);
        try {
            return new WorkbookRows(workbook, sheet, file.size());
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** @throws Unreadable when it is no workbook */
    public static Detected detect(SourceFile file) {
        try (Workbook workbook = Workbook.open(file)) {
            return new Detected(
                    FileFormat.XLSX,
                    workbook.tabs().stream().map(Workbook.Tab::sheet).toList(),
                    List.of(Said.of("reading.kind.xlsx")),
                    workbook.since1904(),
                    true,
                    true);
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null && xml.nextStart()) {
            if (xml.isAt("row")) {
                next = row();
            }
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    @Override
    public void close() {
        try (workbook;
                texts) {
            xml.close();
        }
    }

    /** @return null when there is nothing in it */
    private Row row() {
        number = xml.number("r", number + 1);
        boolean hidden = Workbook.isTrue(xml.attribute("hidden"));
        List<String> values = new ArrayList<>(width);
        List<Kind> kinds = new ArrayList<>(width);
        boolean blank = true;
        int characters = 0;
        int column = 0;
        for (int event = xml.next(); !isEnd(event, "row"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.isAt("c")) {
                String reference = xml.attribute("r");
                column = reference == null ? column : ColumnLetters.indexOf(reference);
                if (column < 0 || column >= Rows.WIDEST) {
                    throw new Unreadable("reading.row.wide", number, Rows.WIDEST);
                }
                CellText cell = cell();
                if (cell.kind() != Kind.BLANK) {
                    characters += cell.value().length();
                    if (characters > MOST_CHARACTERS) {
                        throw new Unreadable("reading.record.long", number);
                    }
                    put(values, kinds, column, cell);
                    blank = blank && cell.value().isBlank();
                }
                column++;
            }
        }
        if (blank) {
            return null;
        }
        width = values.size();
        Limits.checkRows(++rows, number);
        return new Row(
                number,
                Collections.unmodifiableList(values),
                Collections.unmodifiableList(kinds),
                progress.ofFile(),
                hidden,
                0);
    }

    private static void put(List<String> values, List<Kind> kinds, int column, CellText cell) {
        while (values.size() < column) {
            values.add("");
            kinds.add(Kind.BLANK);
        }
        if (values.size() == column) {
            values.add(cell.value());
            kinds.add(cell.kind());
        }
    }

    private CellText cell() {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        StringBuilder stored = null;
        StringBuilder formula = null;
        String inline = null;
        StringBuilder into = null;
        for (int event = xml.next(); !isEnd(event, "c"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.isAt("is")) {
                inline = SharedTexts.RichText.read(xml, "is");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                into = xml.isAt("v") || xml.isAt("f") ? new StringBuilder() : null;
                stored = xml.isAt("v") ? into : stored;
                formula = xml.isAt("f") ? into : formula;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                into = null;
            } else if (into != null) {
                xml.appendTextTo(into);
            }
        }
        if (inline != null) {
            return text(inline);
        }
        if (stored == null && formula != null) {
            return new CellText("=" + formula, Kind.FORMULA);
        }
        return stored == null || stored.isEmpty() ? BLANK : typed(stored.toString(), type == null ? "n" : type, style);
    }

    private CellText typed(String stored, String type, int style) {
        return switch (type) {
            case "s" -> text(texts.get(stored));
            case "str", "inlineStr" -> text(Escapes.resolved(stored));
            case "b" -> new CellText(stored.strip().equals("1") ? "TRUE" : "FALSE", Kind.BOOLEAN);
            case "e" -> new CellText(stored, Kind.ERROR);
            case "d" -> new CellText(stored.endsWith("T00:00:00") ? stored.substring(0, 10) : stored, Kind.DATE);
            default -> CellText.of(stored, styles.of(style), workbook.since1904());
        };
    }

    private static CellText text(String text) {
        return text.isEmpty() ? BLANK : new CellText(text, Kind.TEXT);
    }

    private boolean isEnd(int event, String element) {
        if (event == XMLStreamConstants.END_DOCUMENT) {
            throw new Unreadable("reading.zip.broken");
        }
        return event == XMLStreamConstants.END_ELEMENT && xml.isAt(element);
    }
}
