// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.icons;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the picture of the macOS application bundle that a program lies in, named in its {@code Info.plist}. */
final class MacBundles implements ProgramIcon {
    private static final Pattern ICON = Pattern.compile("<key>CFBundleIconFile</key>\\s*<string>([^<]+)</string>");

    @Override
    public Optional<byte[]> of(Path program) throws IOException {
        for (Path folder = program; folder != null; folder = folder.getParent()) {
            if (String.valueOf(folder.getFileName()).endsWith(".app")) {
                Optional<Path> file = inside(folder.resolve("Contents"));
                return file.isPresent() ? IcnsFile.largest(Files.readAllBytes(file.get())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> inside(Path contents) throws IOException {
        Path resources = contents.resolve("Resources");
        // a binary list has no such words in it; then any picture of the bundle will do
        Matcher named = ICON.matcher(Files.readString(contents.resolve("Info.plist"), StandardCharsets.ISO_8859_1));
        if (named.find()) {
            String name = named.group(1).strip();
            return Optional.of(resources.resolve(name.endsWith(".icns") ? name : name + ".icns"))
                    .filter(Files::isRegularFile);
        }
        try (Stream<Path> files = Files.list(resources)) {
            return files.filter(file -> file.toString().endsWith(".icns")).sorted().findFirst();
        }
    }
}
