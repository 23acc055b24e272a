// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.about;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the list of components that the build writes, as CycloneDX 1.6. */
final class ComponentList {
    private static final String OURS = "org.ftracktray";

    private ComponentList() {}

    /** What is of others, in the order of the list. */
    static List<Component> read(InputStream list) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(list);
            List<Component> components = new ArrayList<>();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("component")
                        && "library".equals(reader.getAttributeValue(null, "type"))) {
                    components.add(component(reader));
                }
            }
            return components.stream().filter(each -> !each.name().startsWith(OURS)).toList();
        } catch (XMLStreamException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static Component component(XMLStreamReader reader) throws XMLStreamException {
        String name = "";
        String version = "";
        List<String> licences = new ArrayList<>();
        boolean licence = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                if (reader.getLocalName().equals("component")) {
                    break;
                }
                licence &= !reader.getLocalName().equals("license");
            } else if (event == XMLStreamReader.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "license" -> licence = true;
                    case "version" -> version = reader.getElementText();
                    case "id" -> licences.add(reader.getElementText());
                    case "name" -> {
                        String words = reader.getElementText();
                        if (licence) {
                            licences.add(words);
                        } else {
                            name = words;
                        }
                    }
                    default -> {
                        continue; // checksums, addresses
                    }
                }
            }
        }
        return new Component(name, version, String.join(", ", licences));
    }
}
