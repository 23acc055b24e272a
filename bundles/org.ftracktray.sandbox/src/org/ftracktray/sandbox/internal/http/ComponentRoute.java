// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.http;

import java.util.Optional;

import org.ftracktray.sandbox.internal.studio.Studio;

/** {@code /component/put|get|thumbnail|remove}: the contents of components. */
final class ComponentRoute implements Route {

    private static final String TEXT = "text/plain; charset=utf-8";

    private final Studio studio;
    private final Authentication authentication;

    ComponentRoute(Studio studio, Authentication authentication) {
        this.studio = studio;
        this.authentication = authentication;
    }

    @Override
    public void handle(Exchange exchange) {
        String id = exchange.parameter("id").orElse("");
        switch (exchange.path()) {
            case "/component/put" -> put(exchange);
            case "/component/get" -> serve(exchange, id, "application/octet-stream");
            case "/component/thumbnail" -> thumbnail(exchange, id);
            case "/component/remove" -> {
                if (allowed(exchange)) {
                    boolean removed = studio.files().remove(id);
                    exchange.send(removed ? 200 : 404, TEXT, removed ? "Removed" : "There is no such file.");
                }
            }
            default -> exchange.send(404, TEXT, "Nothing here");
        }
    }

    private void put(Exchange exchange) {
        if (!exchange.is("PUT")) {
            exchange.send(405, TEXT, "Files are put.");
            return;
        }
        byte[] content = exchange.body();
        boolean known = studio.files().put(exchange.parameter("token").orElse(""), content).isPresent();
        exchange.with("ETag", "\"" + Integer.toHexString(java.util.Arrays.hashCode(content)) + "\"")
                .send(known ? 200 : 403, TEXT, known ? "" : "Nobody expects a file here.");
    }

    private void thumbnail(Exchange exchange, String id) {
        if (studio.files().get(id).isPresent()) {
            serve(exchange, id, "image/png");
        } else {
            exchange.redirect("/img/thumbnail2.png");
        }
    }

    private void serve(Exchange exchange, String id, String type) {
        if (!allowed(exchange)) {
            return;
        }
        Optional<byte[]> content = studio.files().get(id);
        if (content.isPresent()) {
            exchange.with("Content-Security-Policy", "default-src 'none'; sandbox").send(200, type, content.get());
        } else {
            exchange.send(404, TEXT, "There is no such file.");
        }
    }

    private boolean allowed(Exchange exchange) {
        boolean allowed = authentication.byQuery(exchange).isPresent();
        if (!allowed) {
            exchange.send(403, TEXT, "The user name or the key is wrong.");
        }
        return allowed;
    }
}
