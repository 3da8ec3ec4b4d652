package org.recoup.importing.reading.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.recoup.importing.reading.Unreadable;

/** A part of a workbook as XML events. Names are compared without their namespaces, of which there are two sets in use. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    /** Characters of a text; spreadsheets hold 32,767 in a cell. */
    private static final int LONGEST = 4_000_000;

    private final String part;
    private final InputStream bytes;
    private final XMLStreamReader events;

    Xml(Archive archive, String part) {
        this(part, archive.part(part));
    }

    Xml(String part, InputStream bytes) {
        this.part = part;
        this.bytes = bytes;
        try {
            events = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw broken();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    /** @return one of {@link XMLStreamConstants} */
    int next() {
        try {
            return events.hasNext() ? events.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException) {
                throw new Unreadable("reading.zip.broken");
            }
            throw broken();
        }
    }

    /** Goes on to the next start of an element. @return false at the end */
    boolean nextStart() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return events.getLocalName();
    }

    boolean isAt(String name) {
        return events.getLocalName().equals(name);
    }

    /** @return null when there is none */
    String attribute(String name) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            if (events.getAttributeLocalName(i).equals(name)) {
                return events.getAttributeValue(i);
            }
        }
        return null;
    }

    /** @throws Unreadable when it is there and no whole number */
    int number(String name, int otherwise) {
        String text = attribute(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw broken();
        }
    }

    /** Of an element that has both an attribute without and one with a namespace: the one with. */
    String qualifiedAttribute(String name) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            String namespace = events.getAttributeNamespace(i);
            if (events.getAttributeLocalName(i).equals(name) && namespace != null && !namespace.isEmpty()) {
                return events.getAttributeValue(i);
            }
        }
        return null;
    }

    /** @throws Unreadable when it is more than any cell has */
    void appendTextTo(StringBuilder text) {
        if (text.length() + events.getTextLength() > LONGEST) {
            throw new Unreadable("reading.zip.bomb");
        }
        text.append(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
    }

    @Override
    public void close() {
        try {
            events.close();
            bytes.close();
        } catch (XMLStreamException | IOException e) {
            throw broken();
        }
    }

    private Unreadable broken() {
        return new Unreadable("reading.workbook.part", part);
    }
}
