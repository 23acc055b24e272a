// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ftracktray.sandbox.internal.graph.Row;
import org.ftracktray.sandbox.internal.http.Exchange;

/** The pages that need no script. Everything that comes from outside is escaped here. */
public final class Pages {

    static final String HTML = "text/html; charset=utf-8";

    private Pages() {}

    public static String message(String title, String text) {
        return page(title, """
                <h1>%s</h1>
                <p data-testid="message">%s</p>
                <p><a href="/">To the studio</a></p>
                """.formatted(Html.escape(title), Html.escape(text)));
    }

    /**
     * @param action where the form goes
     * @param hidden inputs that go with it, as HTML
     * @param lead what signing in is for, as HTML
     * @param password shown to the person when it may be
     * @param offered users whom the person may choose without it
     */
    static String signIn(String action, String hidden, String lead, Optional<String> error, Optional<String> password,
            List<Row> offered, boolean cancel) {
        String hint = password.map(word -> "<p class=\"hint\" data-testid=\"demo-hint\">Everybody's password here is "
                + "<code id=\"demo-password\">" + Html.escape(word) + "</code>. Or go on as:</p>").orElse("");
        return page("Sign in", """
                <h1>Sign in</h1>
                %s
                <form method="post" action="%s" id="signin-form">
                %s
                <label for="username">User name</label>
                <input id="username" name="username" autocomplete="username" autofocus="autofocus" required="required"/>
                <label for="password">Password</label>
                <input id="password" name="password" type="password" autocomplete="current-password"/>
                %s
                <div class="buttons">
                <button class="primary" id="signin" name="do" value="signin" data-testid="signin">Sign in</button>
                %s
                </div>
                %s
                <div class="offered">%s</div>
                </form>
                """.formatted(lead, Html.escape(action), hidden,
                error.map(text -> "<p class=\"error\" role=\"alert\" data-testid=\"signin-error\">" + Html.escape(text)
                        + "</p>").orElse(""),
                cancel ? cancelButton() : "", hint, offered(offered)));
    }

    /** Buttons that sign in as one of the users. */
    static String offered(List<Row> users) {
        return users.stream().map(user -> "<button name=\"as\" value=\"" + Html.escape(user.text("username"))
                + "\" formnovalidate=\"formnovalidate\" data-testid=\"as-user\">" + Html.escape(name(user))
                + " <small>" + Html.escape(user.text("username")) + "</small></button>")
                .collect(Collectors.joining("\n"));
    }

    /** First and last name; the user name if there is neither. */
    static String name(Row user) {
        String name = Stream.of(user.text("first_name"), user.text("last_name")).filter(Objects::nonNull)
                .collect(Collectors.joining(" ")).strip();
        return name.isEmpty() ? user.text("username") : name;
    }

    /** Somebody is signed in already: go on as that user, or as another. */
    static String confirm(String action, String hidden, String lead, String displayName, String username) {
        return page("Sign in",
                """
                        <h1>Continue as %s?</h1>
                        %s
                        <p>You are signed in as <b data-testid="signed-in-user">%s</b>.</p>
                        <form method="post" action="%s" id="confirm-form">
                        %s
                        <div class="buttons">
                        <button class="primary" name="do" value="continue" id="continue" data-testid="continue">Continue</button>
                        <button name="do" value="other" id="other-user" data-testid="other-user">Another user</button>
                        %s
                        </div>
                        </form>
                        """
                        .formatted(Html.escape(displayName), lead, Html.escape(username), Html.escape(action), hidden,
                                cancelButton()));
    }

    private static String cancelButton() {
        return "<button name=\"do\" value=\"cancel\" id=\"cancel\" formnovalidate=\"formnovalidate\" "
                + "data-testid=\"cancel\">Cancel</button>";
    }

    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%s - Sandbox studio</title>
                <link rel="icon" href="/web/icon.svg" type="image/svg+xml"/>
                <link rel="stylesheet" href="/web/base.css"/>
                </head>
                <body class="single">
                <main class="card">
                <p class="brand"><img src="/web/icon.svg" alt="" width="24" height="24"/> Sandbox studio</p>
                %s</main>
                </body>
                </html>
                """.formatted(Html.escape(title), body);
    }

    /** A page for a frame. @param theme {@code light}; anything else is dark, as on a site @param body as HTML */
    static String widget(String theme, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en" class="%s">
                <head>
                <meta charset="utf-8"/>
                <title>Widget</title>
                <link rel="stylesheet" href="/web/widget.css"/>
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(theme.equals("light") ? "light" : "dark", body);
    }

    /** Answers a page that any program may frame: its address is a secret. */
    static void sendWidget(Exchange exchange, String html) {
        exchange.with("Cache-Control", "no-store").with("Referrer-Policy", "no-referrer")
                .with("Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'")
                .send(200, HTML, html);
    }

    /** Answers a page that no other site may frame or keep. A form of it may lead to a program on this machine. */
    static void send(Exchange exchange, int status, String html) {
        send(exchange, status, html, "default-src 'none'; style-src 'self'; img-src 'self'");
    }

    /** The same for a page that lives: its scripts are ours, pictures and widgets may come from anywhere. */
    static void sendLive(Exchange exchange, String html) {
        String host = exchange.header("Host").filter(name -> name.matches("[\\w.:\\[\\]-]+")).orElse("localhost");
        send(exchange, 200, html, "default-src 'none'; script-src 'self'; style-src 'self'; "
                + "img-src 'self' http: https: data:; connect-src 'self' ws://" + host + " wss://" + host
                + "; frame-src http: https:; form-action 'self'");
    }

    private static void send(Exchange exchange, int status, String html, String policy) {
        exchange.with("Cache-Control", "no-store").with("Referrer-Policy", "same-origin")
                .with("Content-Security-Policy", policy + "; frame-ancestors 'none'; base-uri 'none'")
                .send(status, HTML, html);
    }
}
