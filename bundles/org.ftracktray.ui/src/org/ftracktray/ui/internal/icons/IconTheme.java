// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.icons;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pictures by name, in the folders where Linux desktops look; the sharpest one first. */
record IconTheme(List<Path> dataFolders) {
    private static final List<String> SIZES = List.of("128x128", "256x256", "scalable", "512x512", "96x96", "64x64",
            "48x48",
            "32x32");
    private static final List<String> ENDINGS = List.of(".png", ".svg");

    Optional<Path> find(String icon) {
        if (icon.startsWith("/")) {
            return Optional.of(Path.of(icon)).filter(Files::isRegularFile);
        }
        return candidates(icon).filter(Files::isRegularFile).findFirst();
    }

    private Stream<Path> candidates(String icon) {
        return dataFolders.stream().flatMap(data -> Stream.concat(
                SIZES.stream()
                        .flatMap(size -> names(data.resolve("icons/hicolor").resolve(size).resolve("apps"), icon)),
                names(data.resolve("pixmaps"), icon)));
    }

    private static Stream<Path> names(Path folder, String icon) {
        return Stream.concat(ENDINGS.stream().map(ending -> folder.resolve(icon + ending)),
                ENDINGS.stream().anyMatch(icon::endsWith) ? Stream.of(folder.resolve(icon)) : Stream.empty());
    }
}
