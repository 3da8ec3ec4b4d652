package org.recoup.importing.reading.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the number formats of a workbook make of a number, by the style of a cell. */
final class CellStyles {

    static final CellStyles NONE = new CellStyles(List.of());

    private final List<NumberFormat> byStyle;

    private CellStyles(List<NumberFormat> byStyle) {
        this.byStyle = byStyle;
    }

    static CellStyles read(Archive archive, String part) {
        Map<Integer, String> codes = new HashMap<>();
        List<NumberFormat> formats = new ArrayList<>();
        boolean inCellFormats = false;
        try (Xml xml = new Xml(archive, part)) {
            while (xml.nextStart()) {
                switch (xml.name()) {
                    case "numFmt" -> codes.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                    case "cellXfs" -> inCellFormats = true;
                    case "cellStyles", "dxfs" -> inCellFormats = false;
                    case "xf" -> {
                        if (inCellFormats) {
                            int id = xml.number("numFmtId", 0);
                            formats.add(
                                    codes.containsKey(id) ? NumberFormat.of(codes.get(id)) : NumberFormat.builtIn(id));
                        }
                    }
                    default -> {
                        // Fonts, fills and borders say nothing about values.
                    }
                }
            }
        }
        return new CellStyles(formats);
    }

    NumberFormat of(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : NumberFormat.PLAIN;
    }
}
