// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.signin.Account;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/**
 * What the browser shows after signing in. Nothing is loaded or run: one style sheet that is allowed by its nonce, and
 * every word from outside is escaped.
 *
 * @param status HTTP status
 * @param location where to go instead, empty when there is a page
 * @param html the page, "" when there is none
 * @param nonce allows the page's style sheet
 */
record BrowserPage(int status, Optional<String> location, String html, String nonce) {

    /** @param before the account that was signed in until now, said on the page when it is another one */
    static BrowserPage signedIn(Account account, Optional<Account> before) {
        String host = account.site().getHost();
        String change = before.map(other -> "<p class=\"note\">" + comparison(account, other) + "</p>").orElse("");
        return page(200, "ok", "You are signed in", "<p>Ftrack Tray is signed in as <strong>"
                + escape(account.displayName()) + "</strong> (" + escape(account.user()) + ") at " + escape(host)
                + ".</p>" + change + "<p>You can close this page and go on working.</p>");
    }

    /** A person has to say in the window that it is the right user. */
    static BrowserPage confirm(Account account) {
        return page(200, "ok", "One more step", "<p>Go back to Ftrack Tray and confirm that you sign in as <strong>"
                + escape(account.displayName()) + "</strong> (" + escape(account.user()) + ") at "
                + escape(account.site().getHost()) + ".</p><p>You can close this page.</p>");
    }

    /** The answer to the question who is signed in here. */
    static BrowserPage compared(String user, Account here) {
        String both = "<p>This browser is signed in to ftrack as <strong>" + escape(user)
                + "</strong>, Ftrack Tray as <strong>" + escape(here.user()) + "</strong>.</p>";
        if (user.equalsIgnoreCase(here.user())) {
            return page(200, "ok", "It is the same user", both + "<p>Actions that you choose in this browser reach "
                    + "Ftrack Tray. You can close this page.</p>");
        }
        return page(200, "failed", "They are different users",
                both + "<p>Actions that you choose in this browser do not "
                        + "reach Ftrack Tray. Sign in to both as the same user.</p>");
    }

    private static String comparison(Account account, Account before) {
        if (account.isSameAs(before)) {
            return "You were signed in as <strong>" + escape(account.user()) + "</strong> before, too. To sign in as "
                    + "somebody else, sign out of ftrack in this browser first.";
        }
        return "Before, you were signed in as <strong>" + escape(before.user()) + "</strong> at "
                + escape(before.site().getHost()) + ". Actions now run for <strong>" + escape(account.user())
                + "</strong> at " + escape(account.site().getHost()) + ".";
    }

    /** @param still who goes on being signed in */
    static BrowserPage failed(Problem problem, Optional<Account> still) {
        String rest = still.map(account -> "<p class=\"note\">Ftrack Tray is still signed in as <strong>"
                + escape(account.user()) + "</strong>.</p>").orElse("");
        return page(200, "failed", still.isPresent() ? "Nothing was changed" : "You are not signed in",
                paragraph(problem.what()) + paragraph(problem.cause()) + paragraph(problem.remedy()) + rest
                        + "<p>You can close this page and try again in Ftrack Tray.</p>");
    }

    /** The user cancelled, or started anew, while the browser was waiting. */
    static BrowserPage superseded() {
        return failed(new Problem("This sign-in was ended before it was complete.",
                "It was cancelled, or another one was started in Ftrack Tray.", ""), Optional.empty());
    }

    static BrowserPage notFound() {
        return page(404, "failed", "Nothing here",
                "<p>There is nothing at this address, or it was used before. Go back to Ftrack Tray to sign in.</p>");
    }

    static BrowserPage goTo(String path) {
        return new BrowserPage(303, Optional.of(path), "", "");
    }

    void sendTo(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'none'; "
                + (nonce.isEmpty() ? "" : "style-src 'nonce-" + nonce + "'; ")
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Connection", "close");
        location.ifPresent(path -> headers.set("Location", path));
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static BrowserPage page(int status, String mood, String heading, String body) {
        String nonce = RandomToken.oneTime();
        String html = template().replace("@NONCE@", nonce).replace("@MOOD@", mood).replace("@HEADING@", escape(heading))
                .replace("@BODY@", body);
        return new BrowserPage(status, Optional.empty(), html, nonce);
    }

    private static String template() {
        try (InputStream template = BrowserPage.class.getResourceAsStream("page.html")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String paragraph(String text) {
        return text.isEmpty() ? "" : "<p>" + escape(text) + "</p>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
