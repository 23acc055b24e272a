// SPDX-License-Identifier: EPL-2.0

import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Lists what is in the product, of which version, with checksum and licence, as CycloneDX 1.6. The repository that Tycho makes
 * knows the Maven coordinates of each bundle, and the POMs in the local repository know the licences.
 */
final class ListComponents {

    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/1.6";
    private static final int MAX_PARENTS = 10;

    private record License(String name, String url) {}

    /** Of bundles that have no Maven coordinates because their manifests were made here, by the beginning of their names. */
    private static final Map<String, License> KNOWN = Map.of("org.apache.batik.", apache(),
            "wrapped.org.apache.xmlgraphics.", apache(), "org.w3c.css.",
            new License("W3C Software Notice and License", "https://www.w3.org/copyright/software-license-2023/"),
            "com.github.hypfvieh.", new License("MIT", "https://opensource.org/license/mit"));

    private final Path localRepository;
    private final List<String> withoutLicense = new ArrayList<>();

    private ListComponents(Path localRepository) {
        this.localRepository = localRepository;
    }

    /**
     * The repository that Tycho made, the local Maven repository, the version of the product, the file to write, and the folders
     * that get a copy of it: the products, whose windows show it.
     */
    public static void main(String[] arguments) throws Exception {
        List<Map<String, String>> bundles = new ArrayList<>();
        try (ZipFile jar = new ZipFile(Path.of(arguments[0], "artifacts.jar").toFile());
                InputStream in = jar.getInputStream(jar.getEntry("artifacts.xml"))) {
            var artifacts = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in)
                    .getElementsByTagName("artifact");
            for (int i = 0; i < artifacts.getLength(); i++) {
                Element artifact = (Element) artifacts.item(i);
                if (artifact.getAttribute("classifier").equals("osgi.bundle")) {
                    bundles.add(properties(artifact));
                }
            }
        }
        bundles.sort((one, other) -> one.get("id").compareTo(other.get("id")));
        ListComponents list = new ListComponents(Path.of(arguments[1]));
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[3]))) {
            list.write(out, arguments[2], bundles);
        }
        Path written = Path.of(arguments[3]);
        for (int i = 4; i < arguments.length; i++) {
            Files.copy(written, Path.of(arguments[i]).resolve(written.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!list.withoutLicense.isEmpty()) {
            System.err.println("No licence is known of " + String.join(", ", list.withoutLicense)
                    + ": their POMs, or those above them, name none or are not in " + arguments[1] + ".");
        }
    }

    private static License apache() {
        return new License("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0.txt");
    }

    private static Map<String, String> properties(Element artifact) {
        Map<String, String> all = new HashMap<>();
        all.put("id", artifact.getAttribute("id"));
        all.put("version", artifact.getAttribute("version"));
        var properties = artifact.getElementsByTagName("property");
        for (int i = 0; i < properties.getLength(); i++) {
            Element property = (Element) properties.item(i);
            all.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        return all;
    }

    private void write(Writer out, String version, List<Map<String, String>> bundles) throws Exception {
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("bom");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "1");
        xml.writeStartElement("metadata");
        xml.writeStartElement("component");
        xml.writeAttribute("type", "application");
        element(xml, "name", "ftrack-tray");
        element(xml, "version", version);
        licenses(xml, List.of(new License("EPL-2.0", "https://www.eclipse.org/legal/epl-2.0/")));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("components");
        for (Map<String, String> bundle : bundles) {
            component(xml, bundle);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void component(XMLStreamWriter xml, Map<String, String> bundle) throws Exception {
        String group = bundle.getOrDefault("maven-groupId", "");
        String name = bundle.getOrDefault("maven-artifactId", bundle.get("id"));
        String version = bundle.getOrDefault("maven-version", bundle.get("version"));
        xml.writeStartElement("component");
        xml.writeAttribute("type", "library");
        xml.writeAttribute("bom-ref", bundle.get("id") + "@" + bundle.get("version"));
        if (!group.isEmpty()) {
            element(xml, "group", group);
        }
        element(xml, "name", name);
        element(xml, "version", version);
        String checksum = bundle.get("download.checksum.sha-256");
        if (checksum != null) {
            xml.writeStartElement("hashes");
            xml.writeStartElement("hash");
            xml.writeAttribute("alg", "SHA-256");
            xml.writeCharacters(checksum);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        List<License> licenses = bundle.get("id").startsWith("org.ftracktray.")
                ? List.of(new License("EPL-2.0", "https://www.eclipse.org/legal/epl-2.0/"))
                : licenses(group, name, version, 0);
        if (licenses.isEmpty()) {
            licenses = KNOWN.entrySet().stream().filter(known -> bundle.get("id").startsWith(known.getKey()))
                    .map(Map.Entry::getValue).toList();
        }
        if (licenses.isEmpty()) {
            withoutLicense.add(bundle.get("id"));
        }
        licenses(xml, licenses);
        if (!group.isEmpty()) {
            element(xml, "purl", "pkg:maven/" + group + "/" + name + "@" + version);
        }
        xml.writeEndElement();
    }

    private static void licenses(XMLStreamWriter xml, List<License> licenses) throws XMLStreamException {
        if (licenses.isEmpty()) {
            return;
        }
        xml.writeStartElement("licenses");
        for (License license : licenses) {
            xml.writeStartElement("license");
            element(xml, "name", license.name());
            if (!license.url().isEmpty()) {
                element(xml, "url", license.url());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** As the POM says, or the nearest parent that says something. */
    private List<License> licenses(String group, String name, String version, int depth) throws Exception {
        Path file = localRepository.resolve(group.replace('.', '/')).resolve(name).resolve(version)
                .resolve(name + "-" + version + ".pom");
        if (group.isEmpty() || depth > MAX_PARENTS || !Files.isRegularFile(file)) {
            return List.of();
        }
        Element pom = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile())
                .getDocumentElement();
        List<License> found = new ArrayList<>();
        Optional<Element> licenses = child(pom, "licenses");
        for (Node node = licenses.map(Node::getFirstChild).orElse(null); node != null; node = node.getNextSibling()) {
            if (node instanceof Element license) {
                found.add(new License(text(license, "name"), text(license, "url")));
            }
        }
        Optional<Element> parent = child(pom, "parent");
        return found.isEmpty() && parent.isPresent()
                ? licenses(text(parent.get(), "groupId"), text(parent.get(), "artifactId"),
                        text(parent.get(), "version"), depth + 1)
                : found;
    }

    private static Optional<Element> child(Element element, String name) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals(name)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    private static String text(Element element, String name) {
        return child(element, name).map(child -> child.getTextContent().strip()).orElse("");
    }
}
