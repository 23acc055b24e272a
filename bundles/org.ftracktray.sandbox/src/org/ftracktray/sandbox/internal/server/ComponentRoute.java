// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.server;

import java.util.Optional;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.http.Authentication;
import org.ftracktray.sandbox.internal.http.Download;
import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.http.Md5;
import org.ftracktray.sandbox.internal.http.Route;
import org.ftracktray.sandbox.internal.http.Thumbnail;
import org.ftracktray.sandbox.internal.studio.FileStore.Expected;
import org.ftracktray.sandbox.internal.studio.Studio;

/** {@code /component/put|get|thumbnail|remove}: the contents of components. */
final class ComponentRoute implements Route {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int LARGEST_THUMBNAIL = 2000;

    private final Studio studio;
    private final Authentication authentication;

    ComponentRoute(Studio studio, Authentication authentication) {
        this.studio = studio;
        this.authentication = authentication;
    }

    @Override
    public void handle(Exchange exchange) {
        if (exchange.path().equals("/component/put")) {
            store(exchange);
        } else if (!exchange.is("GET")) {
            exchange.with("Allow", "GET, HEAD").send(405, TEXT, "Files are got.");
        } else if (authentication.byQuery(exchange).isEmpty()) {
            exchange.send(403, TEXT, "The user name or the key is wrong.");
        } else {
            answer(exchange, exchange.parameter("id").orElse(""));
        }
    }

    private void answer(Exchange exchange, String id) {
        switch (exchange.path()) {
            case "/component/get" -> studio.files().get(id).ifPresentOrElse(
                    content -> new Download(content, fileName(id)).send(exchange), () -> missing(exchange));
            case "/component/thumbnail" -> thumbnail(exchange, id);
            case "/component/remove" -> {
                // Clients remove with GET; a link on a page of another site must not be able to.
                if (!authentication.hasCredentials(exchange)) {
                    exchange.send(403, TEXT, "A file is removed with user name and key.");
                } else if (studio.files().remove(id)) {
                    exchange.send(200, TEXT, "Removed");
                } else {
                    missing(exchange);
                }
            }
            default -> exchange.send(404, TEXT, "Nothing here");
        }
    }

    private static void missing(Exchange exchange) {
        exchange.send(404, TEXT, "There is no such file.");
    }

    /** Whoever knows the address may put, also from a page of another site, as with a cloud store. */
    private void store(Exchange exchange) {
        exchange.with("Access-Control-Allow-Origin", "*").with("Access-Control-Expose-Headers", "ETag");
        if (exchange.is("OPTIONS")) {
            exchange.with("Access-Control-Allow-Methods", "PUT").with("Access-Control-Allow-Headers", "*")
                    .send(200, TEXT, "");
        } else if (!exchange.is("PUT")) {
            exchange.with("Allow", "PUT, OPTIONS").send(405, TEXT, "Files are put.");
        } else {
            Optional<Expected> expected = studio.files().expected(exchange.parameter("token").orElse(""));
            if (expected.isEmpty()) {
                exchange.with("Connection", "close").send(403, TEXT, "Nobody expects a file here.");
                return;
            }
            byte[] content = exchange.body();
            if (!expected.get().checksum().isEmpty()
                    && !expected.get().checksum().equals(Md5.base64(content))) {
                exchange.send(400, TEXT, "The content does not have the MD5 checksum that was announced.");
            } else {
                studio.files().put(expected.get(), content);
                exchange.with("ETag", Md5.etag(content)).send(200, TEXT, "");
            }
        }
    }

    private void thumbnail(Exchange exchange, String id) {
        int size = exchange.parameter("size").filter(text -> text.matches("[1-9]\\d{0,4}")).map(Integer::valueOf)
                .orElse(300);
        studio.files().get(id).flatMap(content -> Thumbnail.of(content, Math.min(size, LARGEST_THUMBNAIL)))
                .ifPresentOrElse(
                        png -> exchange.with("Cache-Control", "private, max-age=60").send(200, "image/png", png),
                        () -> exchange.redirect("/img/thumbnail2.png"));
    }

    private String fileName(String id) {
        return studio.read(() -> studio.navigator().graph().find("Component", id).map(ComponentRoute::fileName))
                .orElse(id);
    }

    private static String fileName(Row component) {
        String ending = component.text("file_type") == null ? "" : component.text("file_type");
        return component.text("name") + (ending.isEmpty() || ending.startsWith(".") ? ending : "." + ending);
    }
}
