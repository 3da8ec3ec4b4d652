package org.recoup.importing.reading.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recoup.importing.reading.Sheet;
import org.recoup.importing.reading.SourceFile;
import org.recoup.importing.reading.Unreadable;

/** A workbook opened: which sheets it has, where they lie, and from which day it counts. To be closed. */
final class Workbook implements AutoCloseable {

    /** A sheet and the part that holds its cells. */
    record Tab(Sheet sheet, String part) {}

    private record Relation(String type, String target) {}

    private final Archive archive;
    private final List<Tab> tabs = new ArrayList<>();
    private boolean since1904;
    private String stylesPart;
    private String textsPart;

    private Workbook(Archive archive) {
        this.archive = archive;
    }

    static Workbook open(SourceFile file) {
        Workbook workbook = new Workbook(Archive.open(file));
        try {
            workbook.look();
            return workbook;
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    List<Tab> tabs() {
        return tabs;
    }

    /** @throws Unreadable naming those that there are */
    Tab tab(String name) {
        return tabs.stream()
                .filter(tab -> tab.sheet().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        "reading.sheet.unknown",
                        name,
                        String.join(
                                ", ",
                                tabs.stream().map(tab -> tab.sheet().name()).toList())));
    }

    boolean since1904() {
        return since1904;
    }

    Archive archive() {
        return archive;
    }

    CellStyles styles() {
        return stylesPart == null || !archive.has(stylesPart) ? CellStyles.NONE : CellStyles.read(archive, stylesPart);
    }

    SharedTexts texts() {
        return textsPart == null || !archive.has(textsPart) ? SharedTexts.none() : SharedTexts.read(archive, textsPart);
    }

    @Override
    public void close() {
        archive.close();
    }

    private void look() {
        OtherKinds.refuse(archive);
        String main = relations("").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        OtherKinds.refuseBinary(main);
        Map<String, Relation> relations = relations(main);
        for (Relation relation : relations.values()) {
            stylesPart = relation.type().endsWith("/styles") ? relation.target() : stylesPart;
            textsPart = relation.type().endsWith("/sharedStrings") ? relation.target() : textsPart;
        }
        try (Xml xml = new Xml(archive, main)) {
            while (xml.nextStart()) {
                if (xml.isAt("workbookPr")) {
                    since1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.isAt("sheet")) {
                    add(xml, relations);
                }
            }
        }
        if (tabs.isEmpty()) {
            throw new Unreadable("reading.workbook.sheets");
        }
    }

    private void add(Xml xml, Map<String, Relation> relations) {
        Relation relation = relations.get(xml.qualifiedAttribute("id"));
        if (relation != null && relation.type().endsWith("/worksheet")) {
            String state = xml.attribute("state");
            boolean hidden = state != null && !state.equals("visible");
            tabs.add(new Tab(new Sheet(xml.attribute("name"), tabs.size(), hidden), relation.target()));
        }
    }

    /** What a part refers to, by id; the targets as full names of parts. */
    private Map<String, Relation> relations(String part) {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String place = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!archive.has(place)) {
            return relations;
        }
        try (Xml xml = new Xml(archive, place)) {
            while (xml.nextStart()) {
                if (xml.isAt("Relationship")) {
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    relations.put(
                            xml.attribute("Id"),
                            new Relation(type == null ? "" : type, target == null ? "" : resolved(folder, target)));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
        }
        return base + rest;
    }

    static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
