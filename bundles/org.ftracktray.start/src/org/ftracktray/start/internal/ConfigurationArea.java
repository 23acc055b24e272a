// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the framework keeps what it knows of the bundles. The build leaves that in the product's folder. What differs from it,
 * such as bundles of the studio, goes below the user's folder for caches, because the product may lie where nobody may write;
 * each build of the product has its own there.
 */
final class ConfigurationArea {

    private static final String PROPERTY = "osgi.configuration.area";

    private ConfigurationArea() {}

    /** The framework's settings for it. */
    static Map<String, String> settings(InstalledProduct product, FrameworkArguments arguments) throws IOException {
        Map<String, String> settings = new HashMap<>();
        if (System.getProperty(PROPERTY) == null && !arguments.properties().containsKey(PROPERTY)) {
            Path folder = cache(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"))
                    .resolve("ftrack-tray").resolve("framework-" + product.id());
            settings.put(PROPERTY, folder.toUri().toString());
            if (!usable(folder)) {
                settings.put(PROPERTY + ".readOnly", "true");
            }
        }
        Path built = product.folder().resolve("framework");
        if (Files.isDirectory(built) && !Boolean.getBoolean(InstalledProduct.BUILDING)) {
            settings.put("osgi.configuration.cascaded", "true");
            settings.put("osgi.sharedConfiguration.area", built.toUri().toString());
        }
        return settings;
    }

    /** The user's folder for caches, as the system wants it. */
    static Path cache(Map<String, String> environment, String system, String userHome) {
        Path home = absolute(environment.get("HOME")).orElse(Path.of(userHome));
        if (system.startsWith("Windows")) {
            return absolute(environment.get("LOCALAPPDATA")).orElse(home.resolve("AppData/Local"));
        }
        return system.startsWith("Mac")
                ? home.resolve("Library/Caches")
                : absolute(environment.get("XDG_CACHE_HOME")).orElse(home.resolve(".cache"));
    }

    private static Optional<Path> absolute(String path) {
        return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
    }

    private static boolean usable(Path folder) {
        try {
            return Files.isWritable(Files.createDirectories(folder));
        } catch (IOException e) {
            return false;
        }
    }
}
