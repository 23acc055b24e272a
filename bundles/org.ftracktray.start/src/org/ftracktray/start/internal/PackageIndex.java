// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which jar of the class path a class is from, as the build has written it down. What the JVM says itself cannot be relied on:
 * for a class from its archive it names the folder in which the archive was made, or nothing when that is gone.
 *
 * @param jars
 *            names of jars by package, or by class where several jars share a package
 */
record PackageIndex(Map<String, String> jars) {

    private static final URL RESOURCE = PackageIndex.class.getResource("/packages");

    /** The folder of the product that is running. */
    static Path productFolder() throws URISyntaxException {
        String jar = RESOURCE.getPath();
        return Path.of(new URI(jar.substring(0, jar.indexOf("!/")))).toAbsolutePath().getParent();
    }

    /** That of the product that is running. */
    static PackageIndex read() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(RESOURCE.openStream(), StandardCharsets.UTF_8))) {
            return of(lines);
        }
    }

    static PackageIndex of(BufferedReader lines) throws IOException {
        Map<String, String> jars = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int space = line.indexOf(' ');
            jars.put(line.substring(0, space), line.substring(space + 1));
        }
        return new PackageIndex(jars);
    }

    Optional<String> jarOf(Class<?> type) {
        String ofPackage = jars.get(type.getPackageName());
        return Optional.ofNullable(ofPackage != null ? ofPackage : jars.get(outermost(type.getName())));
    }

    private static String outermost(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
