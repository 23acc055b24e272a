// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.icons;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import org.ftracktray.client.WebContent;
import org.ftracktray.signin.ProductConnection;

/** The picture that a configuration names: an address, a file, or the picture itself as a {@code data:} address. */
final class ConfiguredIcon {
    static final int MOST_BYTES = 2_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private ConfiguredIcon() {}

    /**
     * Reads it; may take seconds.
     *
     * @param origin the file of the configuration, which a relative path belongs to
     * @return empty for one of ftrack's predefined names
     * @throws IOException when it cannot be read or is too large
     */
    static Optional<byte[]> read(String icon, String origin) throws IOException {
        if (icon.startsWith("data:")) {
            return Optional.of(data(icon));
        }
        if (icon.matches("(?is)https?://.*")) {
            return Optional.of(fetched(address(icon)));
        }
        Optional<Path> file = file(icon, origin);
        return file.isPresent() ? Optional.of(content(file.get())) : Optional.empty();
    }

    private static URI address(String text) throws IOException {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IOException("That is no address of the web.", e);
        }
    }

    private static byte[] data(String address) throws IOException {
        int comma = address.indexOf(',');
        if (comma < 0 || address.length() > MOST_BYTES) {
            throw new IOException("It is no picture, or too large.");
        }
        String content = URLDecoder.decode(address.substring(comma + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        try {
            return address.substring(0, comma).endsWith(";base64")
                    ? Base64.getDecoder().decode(content.replaceAll("\\s", ""))
                    : content.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IOException("Its Base64 is broken.", e);
        }
    }

    /** As everything else that goes out: by the client's own way, with its proxies, authorities and limits. */
    private static byte[] fetched(URI address) throws IOException {
        WebContent content = WebContent.get(address,
                ProductConnection.options().withConnectTimeout(LIMIT).withRequestTimeout(LIMIT), MOST_BYTES);
        if (!content.type().toLowerCase(Locale.ROOT).startsWith("image/")) {
            throw new IOException("What is there is no picture but " + content.type() + ".");
        }
        return content.bytes();
    }

    private static Optional<Path> file(String icon, String origin) {
        try {
            Path path = icon.startsWith("file:") ? Path.of(URI.create(icon)) : Path.of(icon);
            Path folder = Path.of(origin).getParent();
            return Optional.of(folder == null ? path : folder.resolve(path)).filter(Files::isRegularFile);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return limited(in.readNBytes(MOST_BYTES + 1));
        }
    }

    private static byte[] limited(byte[] bytes) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new IOException("It is larger than two megabytes.");
        }
        return bytes;
    }
}
