// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.web;

import java.util.Map;
import java.util.Optional;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.http.Exchange;
import org.ftracktray.sandbox.internal.http.Route;
import org.ftracktray.sandbox.internal.http.WebSessions;
import org.ftracktray.sandbox.internal.studio.ApiKeys;
import org.ftracktray.sandbox.internal.studio.Studio;

/**
 * {@code /user/api_credentials}: signs a person in and sends the browser, with {@code api_user} and {@code api_key}, to
 * the program on this machine that asked (ftrack Connect, login_tools.py). The key leaves only after a press of a
 * button on a page of this server.
 */
public final class ApiCredentialsRoute implements Route {

    private static final String PATH = "/user/api_credentials";

    private final Studio studio;
    private final WebSessions sessions;
    private final Passwords passwords;

    public ApiCredentialsRoute(Studio studio, WebSessions sessions, Passwords passwords) {
        this.studio = studio;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    private record Asked(RedirectTarget target, String redirect, String identifier) {
        String hidden() {
            return Html.hidden("redirect_url", redirect) + Html.hidden("identifier", identifier);
        }

        String lead() {
            String who = identifier.isBlank() ? "A program on this computer" : identifier;
            return "<p data-testid=\"asking\"><b>" + Html.escape(who) + "</b> asks to use the studio with your account."
                    + "</p>";
        }
    }

    @Override
    public void handle(Exchange exchange) {
        boolean post = exchange.is("POST");
        Map<String, String> form = post ? exchange.form() : Map.of();
        String redirect = post ? form.getOrDefault("redirect_url", "") : exchange.parameter("redirect_url").orElse("");
        Optional<RedirectTarget> target = RedirectTarget.parse(redirect);
        if (target.isEmpty()) {
            Pages.send(exchange, 400, Pages.message("This sign-in link does not work", redirect.isEmpty()
                    ? "It does not say where to return to. Start the sign-in again from the program."
                    : "It would return to an address that is not a program on this computer. Nothing was sent there."));
            return;
        }
        Asked asked = new Asked(target.get(), redirect,
                post ? form.getOrDefault("identifier", "") : exchange.parameter("identifier").orElse(""));
        if (!post) {
            show(exchange, asked);
        } else if (!exchange.isSameOrigin()) {
            Pages.send(exchange, 403, Pages.message("Refused", "The request came from a page of another site."));
        } else {
            answer(exchange, asked, form);
        }
    }

    private void show(Exchange exchange, Asked asked) {
        Optional<Row> user = sessions.user(exchange).flatMap(studio::user);
        if (user.isPresent()) {
            Pages.send(exchange, 200, Pages.confirm(PATH, asked.hidden(), asked.lead(), Pages.name(user.get()),
                    user.get().text("username")));
        } else {
            signIn(exchange, 200, asked, Optional.empty());
        }
    }

    private void signIn(Exchange exchange, int status, Asked asked, Optional<String> error) {
        Pages.send(exchange, status, Pages.signIn(PATH, asked.hidden(), asked.lead(), error,
                passwords.shownTo(exchange), passwords.offeredTo(exchange), true));
    }

    private void answer(Exchange exchange, Asked asked, Map<String, String> form) {
        switch (form.getOrDefault("do", "signin")) {
            case "cancel" -> exchange.redirect(asked.target().with(Map.of("error", "access_denied")));
            case "other" -> {
                sessions.signOut(exchange);
                signIn(exchange, 200, asked, Optional.empty());
            }
            case "continue" -> sessions.user(exchange).flatMap(studio::user).ifPresentOrElse(
                    user -> hand(exchange, asked, user),
                    () -> signIn(exchange, 200, asked, Optional.of("You are no longer signed in.")));
            default -> passwords.check(exchange, form).ifPresentOrElse(user -> {
                sessions.signIn(exchange, user.text("username"));
                hand(exchange, asked, user);
            }, () -> signIn(exchange, 403, asked, Optional.of(Passwords.WRONG)));
        }
    }

    private void hand(Exchange exchange, Asked asked, Row user) {
        String identifier = asked.identifier().isBlank() ? ApiKeys.PERSONAL : asked.identifier();
        String key = studio.keyFor(user, identifier);
        exchange.with("Cache-Control", "no-store")
                .redirect(asked.target().with(Map.of("api_user", user.text("username"), "api_key", key)));
    }
}
