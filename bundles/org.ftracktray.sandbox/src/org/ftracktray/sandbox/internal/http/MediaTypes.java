// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.net.URLConnection;
import java.util.Locale;
import java.util.Map;

/** The type of a file's content, from the end of its name. */
public final class MediaTypes {

    private static final Map<String, String> OURS = Map.of("json", "application/json", "mov", "video/quicktime", "mp4",
            "video/mp4", "webm", "video/webm", "exr", "image/x-exr", "svg", "image/svg+xml", "webp", "image/webp");

    private MediaTypes() {}

    /** @return {@code application/octet-stream} for unknown names */
    public static String ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String guessed = OURS.containsKey(ending) ? OURS.get(ending) : URLConnection.guessContentTypeFromName(name);
        return guessed == null ? "application/octet-stream" : guessed;
    }
}
