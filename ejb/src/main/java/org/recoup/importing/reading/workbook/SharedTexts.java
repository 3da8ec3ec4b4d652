package org.recoup.importing.reading.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.recoup.importing.reading.Unreadable;

/** The texts that cells refer to by number. The first are kept in memory, the others in a temporary file. */
final class SharedTexts implements AutoCloseable {

    /** Characters that are kept in memory. */
    private static final int IN_MEMORY = 4_000_000;

    private final List<String> first = new ArrayList<>();
    private int characters;
    private TextFile rest;

    private SharedTexts() {}

    static SharedTexts none() {
        return new SharedTexts();
    }

    static SharedTexts read(Archive archive, String part) {
        SharedTexts texts = new SharedTexts();
        try (Xml xml = new Xml(archive, part)) {
            while (xml.nextStart()) {
                if (xml.isAt("si")) {
                    texts.add(RichText.read(xml, "si"));
                }
            }
            if (texts.rest != null) {
                texts.rest.finish();
            }
            return texts;
        } catch (RuntimeException e) {
            texts.close();
            throw e;
        }
    }

    /** @param number as the cell has it */
    String get(String number) {
        int index;
        try {
            index = Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            throw new Unreadable("reading.workbook.text", number);
        }
        if (index >= 0 && index < first.size()) {
            return first.get(index);
        }
        if (rest == null || index < 0 || index - first.size() >= rest.count()) {
            throw new Unreadable("reading.workbook.text", number);
        }
        return rest.get(index - first.size());
    }

    @Override
    public void close() {
        if (rest != null) {
            rest.close();
        }
    }

    private void add(String text) {
        if (characters < IN_MEMORY) {
            first.add(text);
            characters += text.length() + 16;
            return;
        }
        if (rest == null) {
            rest = new TextFile();
        }
        rest.add(text);
    }

    /** Text that may be in runs of different looks; hints of how to pronounce it are left out. */
    static final class RichText {

        private RichText() {}

        /** Reads on to the end of the element. */
        static String read(Xml xml, String element) {
            StringBuilder text = new StringBuilder();
            boolean inText = false;
            int inHint = 0;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inText = xml.isAt("t");
                    inHint += xml.isAt("rPh") ? 1 : 0;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.isAt(element)) {
                        break;
                    }
                    inText = false;
                    inHint -= xml.isAt("rPh") ? 1 : 0;
                } else if (inText && inHint == 0) {
                    xml.appendTextTo(text);
                }
            }
            return Escapes.resolved(text.toString());
        }
    }
}
