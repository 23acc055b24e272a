// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.sandbox.internal.api.ServerInformation;
import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.http.Route;
import org.ftracktray.sandbox.internal.http.WebSessions;
import org.ftracktray.sandbox.internal.studio.Studio;

/**
 * The studio's page, or the sign-in form in its place. Always 200 with {@code FTRACK_VERSION}, because that is how
 * clients recognise an ftrack server (ftrack Connect, login.py).
 */
public final class HomeRoute implements Route {

    private final Studio studio;
    private final WebSessions sessions;
    private final Passwords passwords;

    public HomeRoute(Studio studio, WebSessions sessions, Passwords passwords) {
        this.studio = studio;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.with("FTRACK_VERSION", ServerInformation.VERSION);
        if (exchange.path().equals("/") && exchange.is("GET")) {
            Optional<Row> user = sessions.user(exchange).flatMap(studio::user);
            if (user.isPresent()) {
                Pages.sendLive(exchange, studioPage(exchange, user.get()));
            } else {
                signIn(exchange, 200, Optional.empty());
            }
        } else if (!exchange.is("POST")) {
            exchange.redirect("/");
        } else if (!exchange.isSameOrigin()) {
            Pages.send(exchange, 403, Pages.message("Refused", "The request came from a page of another site."));
        } else if (exchange.path().equals("/signout")) {
            sessions.signOut(exchange);
            exchange.redirect("/");
        } else {
            Map<String, String> form = exchange.form();
            passwords.check(exchange, form).ifPresentOrElse(user -> {
                sessions.signIn(exchange, user.text("username"));
                exchange.redirect("/");
            }, () -> signIn(exchange, 403, Optional.of(Passwords.WRONG)));
        }
    }

    private void signIn(Exchange exchange, int status, Optional<String> error) {
        Pages.send(exchange, status, Pages.signIn("/signin", "",
                "<p>A studio of your own on this computer, for trying things out.</p>", error,
                passwords.shownTo(exchange), passwords.offeredTo(exchange), false));
    }

    private String studioPage(Exchange exchange, Row user) throws IOException {
        String template = new String(ResourceRoute.read("studio.html").orElseThrow(), StandardCharsets.UTF_8);
        List<Row> others = passwords.offeredTo(exchange).stream().filter(other -> !other.key().equals(user.key()))
                .toList();
        return template.replace("{username}", Html.escape(user.text("username")))
                .replace("{userid}", Html.escape(user.key())).replace("{name}", Html.escape(Pages.name(user)))
                .replace("{others}", Pages.offered(others));
    }
}
