// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.net.URI;
import java.util.Set;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.NotFtrackException.Found;
import org.ftracktray.client.PermissionDeniedException;
import org.ftracktray.client.ServerErrorException;

import tools.jackson.databind.JsonNode;

/**
 * What an answer that is not the expected array means. ftrack's own errors come as {@code {"exception", "content",
 * "error_code"}}, with HTTP status 200 or, in strict mode, with an error status. Only these say anything about user, key and
 * permission: a status alone is the word of whoever stands in between. Sources: ftrack-python session.py, ftrack-javascript
 * session.ts, AYON's ftrack add-on for {@code error_code}.
 */
public final class ErrorAnswer {
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 407, 451, 511);

    private ErrorAnswer() {}

    /** Errors that can be told without reading JSON; empty bodies, web pages, redirections. Null if it may be JSON. */
    public static FtrackException beforeParsing(URI site, HttpResponse answer, Credentials credentials) {
        if (answer.isRedirection()) {
            return new NotFtrackException(Found.REDIRECT, site, answer.status(),
                    masked(Redirection.shown(answer), credentials));
        }
        if (answer.isEncoded()) {
            return foreign(site, answer, Found.OTHER_DATA, "compressed, which was not asked for");
        }
        if (answer.body().isBlank()) {
            return foreign(site, answer, Found.NOTHING, "");
        }
        return answer.isWebPage()
                ? foreign(site, answer, Found.WEB_PAGE, masked(PageTitle.of(answer.body()), credentials))
                : null;
    }

    /** An answer that is not ftrack's, judged by its status; {@code found} if that tells nothing. */
    public static FtrackException foreign(URI site, HttpResponse answer, Found found, String detail) {
        int status = answer.status();
        if (REFUSALS.contains(status)) {
            return new NotFtrackException(Found.REFUSED_IN_BETWEEN, site, status, detail);
        }
        if (status == 408 || status == 429 || status >= 500) {
            return new ServerErrorException(status, "", detail, RetryAfter.of(answer));
        }
        return new NotFtrackException(found, site, status, detail);
    }

    /** @param json the body, which is not an array; without keys that come twice */
    public static FtrackException of(URI site, JsonNode json, HttpResponse answer, Credentials credentials) {
        int status = answer.status();
        if (!isFtracks(json)) {
            return status == 422 && json.path("detail").isArray()
                    ? new ServerErrorException(status, "", masked(json.path("detail").toString(), credentials),
                            RetryAfter.of(answer))
                    : foreign(site, answer, Found.OTHER_DATA, "");
        }
        String name = ForeignText.line(json.path("exception").stringValue());
        String text = masked(text(json), credentials);
        String code = json.path("error_code").asString("");
        if (name.equals("InvalidCredentialsError") || name.equals("FTAuthenticationError")
                || code.equals("api_credentials_invalid") || status == 401) {
            return new CredentialsRefusedException(status, text);
        }
        if (name.equals("PermissionError") || status == 403) {
            return new PermissionDeniedException(status, text);
        }
        return new ServerErrorException(status, name, text, RetryAfter.of(answer));
    }

    /** Whether it is an error as ftrack writes it. */
    static boolean isFtracks(JsonNode json) {
        JsonNode name = json.path("exception");
        return json.isObject() && name.isString() && !name.stringValue().isBlank() && json.has("content");
    }

    private static String masked(String text, Credentials credentials) {
        return ForeignText.of(text.replace(credentials.key().reveal(), credentials.key().toString()));
    }

    private static String text(JsonNode json) {
        for (String field : new String[]{"content", "error", "message", "detail"}) {
            JsonNode node = json.path(field);
            if (node.isString() && !node.stringValue().isBlank()) {
                return node.stringValue();
            }
            if (node.isContainer() && !node.isEmpty()) {
                return node.toString();
            }
        }
        return "";
    }
}
