package kehou.people;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part of a workbook as a stream of elements: no document types, no entities from anywhere. */
final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final @Nullable XMLStreamReader xml;

    /** A part that is not present reads as one without elements. */
    XmlPart(InputStream in, boolean present) throws XMLStreamException {
        this.in = in;
        this.xml = present ? FACTORY.createXMLStreamReader(in) : null;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        return factory;
    }

    /** Moves to the next start of one of these elements; false at the end of the part. */
    boolean next(String... names) throws XMLStreamException {
        if (xml == null) {
            return false;
        }
        List<String> wanted = List.of(names);
        while (xml.hasNext()) {
            int event = advance(xml);
            if (event == XMLStreamConstants.START_ELEMENT && wanted.contains(xml.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    /** Moves to the next start of an element inside {@code parent}; false when the parent ends. */
    boolean nextInside(String parent) throws XMLStreamException {
        while (xml != null && xml.hasNext()) {
            int event = advance(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(parent)) {
                return false;
            }
        }
        return false;
    }

    boolean at(String name) {
        return xml != null && xml.getLocalName().equals(name);
    }

    /** The attribute by its local name, or an empty string. */
    String attribute(String name) {
        if (xml != null) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(name)) {
                    return xml.getAttributeValue(i);
                }
            }
        }
        return "";
    }

    /** The plain text of the element just entered. */
    String text() throws XMLStreamException {
        return xml == null ? "" : unescaped(xml.getElementText());
    }

    /** The text of a rich string: its runs joined, reading aids (rPh) left out. */
    String richText(String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (nextInside(element)) {
            if (at("rPh")) {
                while (nextInside("rPh")) {
                    continue;
                }
            } else if (at("t")) {
                text.append(text());
            }
        }
        return text.toString();
    }

    /** Excel writes control characters as {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x") ? text.replaceAll("_x00(0[0-9A-Da-d]|1[0-9A-Fa-f])_", " ") : text;
    }

    private static int advance(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("document types have no place in a workbook");
        }
        return event;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
