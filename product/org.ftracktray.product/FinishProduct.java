// SPDX-License-Identifier: EPL-2.0

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Finishes the products that Tycho has put together, so that {@code java @jvm.options -jar ftrack-tray.jar} starts them: the
 * bundles are on one class path, so their signatures are taken away (the JVM would check each class against them), and native
 * libraries lie beside them as files.
 */
final class FinishProduct {

    private static final String SIGNATURE = "META-INF/[^/]+\\.(SF|RSA|DSA|EC)";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Path sources;
    private final Path product;

    private FinishProduct(Path sources, Path product) {
        this.sources = sources;
        this.product = product;
    }

    /** The folder with jvm.options, and folders of products. */
    public static void main(String[] arguments) throws IOException {
        for (int i = 1; i < arguments.length; i++) {
            new FinishProduct(Path.of(arguments[0]), Path.of(arguments[i])).finish();
        }
    }

    private void finish() throws IOException {
        List<Path> jars = jars();
        for (Path jar : jars) {
            withoutSignatures(jar);
            String name = jar.getFileName().toString();
            if (name.matches("org\\.eclipse\\.swt\\.(gtk|win32|cocoa)\\..*")) {
                extract(jar, "[^/]+\\.(so|dll|jnilib|dylib)");
            } else if (name.startsWith("com.sun.jna_")) {
                extract(jar, "com/sun/jna/" + jnaFolder() + "/[^/]+");
            }
        }
        boolean mac = product.toString().contains("cocoa");
        boolean windows = product.toString().contains("win32");
        for (String options : List.of("jvm.options", "sandbox.options")) {
            String text = Files.readString(sources.resolve(options));
            Files.writeString(product.resolve(options), mac ? text + "-XstartOnFirstThread\n" : text);
        }
        if (!windows) {
            for (String name : List.of("ftrack-tray", "write-class-archive")) {
                Path script = product.resolve(name);
                Files.copy(sources.resolve(name), script, StandardCopyOption.REPLACE_EXISTING);
                script.toFile().setExecutable(true, false);
            }
        }
        classPath(jars);
        for (String archive : List.of("window.aot", "headless.aot")) {
            Files.deleteIfExists(product.resolve(archive)); // of other jars
        }
        if (startsHere()) {
            writeFrameworkState();
        }
    }

    private boolean startsHere() {
        String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        String system = System.getProperty("os.name").startsWith("Mac") ? "cocoa"
                : System.getProperty("os.name").startsWith("Windows") ? "win32" : "linux";
        return product.toString().contains(system) && product.toString().contains(arch);
    }

    /** What the framework finds out about the bundles at its first start, so that no user's start has to. */
    private void writeFrameworkState() throws IOException {
        Path state = product.resolve("framework");
        delete(state);
        Path data = Files.createTempDirectory("ftracktray");
        try {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@" + product.resolve("jvm.options"), "-Dftracktray.building=true",
                    "-Dosgi.configuration.area=" + state.toUri(), "-jar", product.resolve("ftrack-tray.jar").toString(),
                    "-data", data.toString(), "--version").inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IOException("The product in " + product + " does not start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            delete(data);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(product.resolve("plugins"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** A jar with the names of the others, and which of them holds what. */
    private void classPath(List<Path> jars) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "org.ftracktray.start.Start");
        attributes.put(Attributes.Name.CLASS_PATH,
                String.join(" ", jars.stream().map(jar -> "plugins/" + jar.getFileName()).toList()));
        try (var jar = new JarOutputStream(Files.newOutputStream(product.resolve("ftrack-tray.jar")), manifest)) {
            jar.putNextEntry(new ZipEntry("packages"));
            jar.write(packages(jars).getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
    }

    /** A line for each package with its jar; where several jars share a package, a line for each of its classes. */
    private static String packages(List<Path> jars) throws IOException {
        Map<String, Map<String, String>> classes = new TreeMap<>();
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream().map(ZipEntry::getName).filter(name -> name.matches("(?!META-INF/).*/[^$]+\\.class"))
                        .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                        .forEach(name -> classes
                                .computeIfAbsent(name.substring(0, name.lastIndexOf('.')), any -> new TreeMap<>())
                                .putIfAbsent(name, jar.getFileName().toString()));
            }
        }
        StringBuilder lines = new StringBuilder();
        classes.forEach((name, jarOfClass) -> {
            if (Set.copyOf(jarOfClass.values()).size() == 1) {
                lines.append(name).append(' ').append(jarOfClass.values().iterator().next()).append('\n');
            } else {
                jarOfClass.forEach((type, jar) -> lines.append(type).append(' ').append(jar).append('\n'));
            }
        });
        return lines.toString();
    }

    private void extract(Path jar, String entries) throws IOException {
        Path folder = Files.createDirectories(product.resolve("native"));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().matches(entries)) {
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        Path file = folder.resolve(Path.of(entry.getName()).getFileName().toString());
                        Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private String jnaFolder() {
        String path = product.toString();
        String system = path.contains("cocoa") ? "darwin" : path.contains("win32") ? "win32" : "linux";
        return system + (path.contains("aarch64") ? "-aarch64" : "-x86-64");
    }

    private static void withoutSignatures(Path jar) throws IOException {
        Path copy = jar.resolveSibling(jar.getFileName() + ".unsigned");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<ZipEntry> entries = new ArrayList<>(Collections.list(zip.entries()));
            if (entries.stream().noneMatch(entry -> entry.getName().matches(SIGNATURE))) {
                return;
            }
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
                for (ZipEntry entry : entries) {
                    if (!entry.getName().matches(SIGNATURE)) {
                        copy(zip, entry, out);
                    }
                }
            }
        }
        Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(ZipFile zip, ZipEntry entry, ZipOutputStream out) throws IOException {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTime(entry.getTime());
        out.putNextEntry(same);
        try (InputStream bytes = zip.getInputStream(entry)) {
            out.write(entry.getName().equals(MANIFEST) ? withoutDigests(bytes) : bytes.readAllBytes());
        }
        out.closeEntry();
    }

    /** The sections of single files hold their digests. */
    private static byte[] withoutDigests(InputStream bytes) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(bytes.readAllBytes()));
        manifest.getEntries().clear();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }
}
