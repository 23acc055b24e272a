// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.http.Route;

/** Scripts, styles and pictures of the pages, from the bundle. */
public final class ResourceRoute implements Route {

    private static final Map<String, String> TYPES = Map.of("js", "text/javascript; charset=utf-8", "css",
            "text/css; charset=utf-8", "svg", "image/svg+xml", "png", "image/png");

    @Override
    public void handle(Exchange exchange) throws IOException {
        String name = exchange.path().substring(exchange.path().lastIndexOf('/') + 1);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Optional<byte[]> content = type == null || !exchange.is("GET") ? Optional.empty() : read(name);
        if (content.isPresent()) {
            exchange.with("Cache-Control", "no-cache").send(200, type, content.get());
        } else {
            exchange.send(404, "text/plain; charset=utf-8", "Nothing here");
        }
    }

    static Optional<byte[]> read(String name) throws IOException {
        if (!name.matches("[\\w-]+(\\.[\\w-]+)+")) {
            return Optional.empty();
        }
        try (InputStream in = ResourceRoute.class.getResourceAsStream("site/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}
