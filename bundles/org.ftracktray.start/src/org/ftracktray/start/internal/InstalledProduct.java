// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The folder of the product: {@code plugins} with the bundles, {@code configuration} with the list of them.
 *
 * @param folder
 *            absolute
 */
public record InstalledProduct(Path folder) {

    /** The system property that is true while the build lets the framework write down what it knows of the product. */
    static final String BUILDING = "ftracktray.building";

    private static final String BUNDLES = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";
    private static final String CLASS_PATH = "ftrack-tray.jar";
    private static final String INI = "configuration/config.ini";

    /** The one whose jars are the class path. */
    public static InstalledProduct ofClassPath() throws URISyntaxException {
        return new InstalledProduct(PackageIndex.productFolder());
    }

    /** Another one for each build and each place. */
    String id() throws IOException {
        Path jar = folder.resolve(CLASS_PATH);
        CRC32 sum = new CRC32();
        sum.update(folder.toString().getBytes(StandardCharsets.UTF_8));
        sum.update(Files.readAllBytes(jar));
        sum.update(Files.getLastModifiedTime(jar).toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** What belongs on the class path, in the order of the list. */
    List<InstalledBundle> bundles() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(BUNDLES))) {
            return lines.filter(line -> !line.startsWith("#")).map(InstalledBundle::of)
                    .filter(InstalledBundle::isOfTheProduct).toList();
        }
    }

    /** What the product says about itself, and settings of the JVM. */
    Properties settings() throws IOException {
        Properties settings = new Properties();
        try (Reader ini = Files.newBufferedReader(folder.resolve(INI))) {
            settings.load(ini);
        }
        return settings;
    }
}
