// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bundles of this source tree and what their manifests say. */
final class Bundles {
    private static final String PREFIX = "org.ftracktray.";
    /** Commas within quotes belong to one clause. */
    private static final Pattern CLAUSES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private Bundles() {}

    static List<Path> folders() {
        try (Stream<Path> found = Files.list(Path.of(System.getProperty("ftracktray.bundles")))) {
            return found.filter(each -> Files.isRegularFile(manifestFile(each))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shortName(Path bundle) {
        return bundle.getFileName().toString().substring(PREFIX.length());
    }

    static String title(Path bundle) {
        return manifest(bundle).getValue("Bundle-Name");
    }

    /** The short names of the bundles whose packages it imports. */
    static Set<String> needs(Path bundle) {
        Set<String> needed = new TreeSet<>();
        for (String clause : clauses(bundle, "Import-Package")) {
            String name = packageOf(clause);
            if (name.startsWith(PREFIX) && !name.startsWith(bundle.getFileName().toString())) {
                needed.add(name.substring(PREFIX.length()).split("\\.", 2)[0]);
            }
        }
        return needed;
    }

    /** The clauses of a header; none when the bundle does not have it. */
    static List<String> clauses(Path bundle, String header) {
        String value = manifest(bundle).getValue(header);
        return value == null ? List.of() : CLAUSES.splitAsStream(value).map(String::strip).toList();
    }

    /** What a clause is about: a package or a bundle. */
    static String packageOf(String clause) {
        return clause.split(";", 2)[0].strip();
    }

    /** Written by hand, or by bnd beside the classes. */
    private static Path manifestFile(Path bundle) {
        return bundle
                .resolve((Files.exists(bundle.resolve("bnd.bnd")) ? "target/classes/" : "") + "META-INF/MANIFEST.MF");
    }

    private static Attributes manifest(Path bundle) {
        try (InputStream in = Files.newInputStream(manifestFile(bundle))) {
            return new Manifest(in).getMainAttributes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
