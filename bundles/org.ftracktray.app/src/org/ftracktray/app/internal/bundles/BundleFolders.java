// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.bundles;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;

/** Where a studio puts its own bundles: the folder "bundles" of the product, and those of an environment variable. */
final class BundleFolders {

    /** Folders with the system's path separator between them. */
    static final String VARIABLE = "FTRACKTRAY_BUNDLES";

    private BundleFolders() {}

    /** The jars, by folder and name. What cannot be read is added to the problems. */
    static List<Path> jars(Optional<Path> product, Optional<String> variable, List<String> problems) {
        List<Path> jars = new ArrayList<>();
        product.map(folder -> folder.resolve("bundles")).filter(Files::isDirectory)
                .ifPresent(folder -> add(folder, jars, problems));
        for (String folder : variable.orElse("").split(Pattern.quote(File.pathSeparator))) {
            if (!folder.isBlank()) {
                try {
                    add(Path.of(folder.strip()).toAbsolutePath(), jars, problems);
                } catch (InvalidPathException e) {
                    problems.add("\"" + folder + "\" in " + VARIABLE + " cannot be a path here.");
                }
            }
        }
        return jars;
    }

    private static void add(Path folder, List<Path> jars, List<String> problems) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().forEach(jars::add);
        } catch (IOException e) {
            problems.add("The folder " + folder + " with bundles cannot be read. Check " + VARIABLE
                    + " and the folder's permissions.");
        }
    }

    /** The folder of the running product, when it lies on a disk. */
    static Optional<Path> product() {
        URL location = Platform.getInstallLocation() == null ? null : Platform.getInstallLocation().getURL();
        try {
            return location == null ? Optional.empty() : Optional.of(Path.of(URIUtil.toURI(location)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
