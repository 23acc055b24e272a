// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.session;

import java.net.URI;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.NotFtrackException.Found;
import org.ftracktray.client.PermissionDeniedException;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.internal.http.Exchange;
import org.ftracktray.client.internal.http.PageTitle;
import org.ftracktray.client.internal.http.Redirection;
import org.ftracktray.client.internal.http.RetryAfter;

import tools.jackson.databind.JsonNode;

/**
 * What an answer that is not the expected array means. Errors come as {@code {"exception", "content", "error_code"}}, with HTTP
 * status 200 or, in strict mode, with an error status. Sources: ftrack-python session.py, ftrack-javascript session.ts,
 * AYON's ftrack add-on for {@code error_code}.
 */
public final class ErrorAnswer {
    private ErrorAnswer() {}

    /** Errors that can be told without reading JSON; empty bodies, web pages, redirections. Null if it may be JSON. */
    public static FtrackException beforeParsing(URI site, Exchange answer) {
        int status = answer.status();
        if (answer.isRedirection()) {
            return Redirection.refused(site, answer);
        }
        if (status == 407) {
            return new UnreachableException(UnreachableException.Reason.PROXY_PASSWORD, site, null);
        }
        if (!answer.body().isBlank() && !answer.isWebPage()) {
            return null;
        }
        if (status == 429 || status >= 500) {
            return new ServerErrorException(status, "", PageTitle.of(answer.body()), RetryAfter.of(answer));
        }
        if (status == 401) {
            return new CredentialsRefusedException(status, "");
        }
        return answer.body().isBlank()
                ? new NotFtrackException(Found.NOTHING, site, status, "")
                : new NotFtrackException(Found.WEB_PAGE, site, status, PageTitle.of(answer.body()));
    }

    /** @param json the body, which is not an array */
    public static FtrackException of(JsonNode json, Exchange answer, Credentials credentials) {
        int status = answer.status();
        var name = json.path("exception").asString("");
        var text = text(json).replace(credentials.key().reveal(), credentials.key().toString());
        var code = json.path("error_code").asString("");
        if (name.equals("InvalidCredentialsError") || name.equals("FTAuthenticationError")
                || code.equals("api_credentials_invalid") || status == 401) {
            return new CredentialsRefusedException(status, text);
        }
        if (name.equals("PermissionError") || status == 403) {
            return new PermissionDeniedException(status, text);
        }
        if (name.isEmpty() && status < 400) {
            return new ProtocolException("It is neither a list of results nor an error report.", null);
        }
        return new ServerErrorException(status, name, text, RetryAfter.of(answer));
    }

    private static String text(JsonNode json) {
        for (var field : new String[]{"content", "error", "message", "detail"}) {
            var node = json.path(field);
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
