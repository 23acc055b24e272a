// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.net.URI;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.NotFtrackException.Found;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.internal.http.ErrorAnswer;
import org.ftracktray.client.internal.http.HttpResponse;
import org.ftracktray.client.internal.http.PageTitle;
import org.ftracktray.client.internal.http.RetryAfter;
import org.ftracktray.client.internal.websocket.UpgradeRefusedException;
import org.ftracktray.client.wire.Handshake;
import org.ftracktray.client.wire.MalformedPacketException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server's answer to the handshake means. Only the site itself can refuse somebody, by ftrack's error object or with the
 * words of socket.io; whatever else comes with 401 or 403 is from something in between.
 */
final class HandshakeAnswer {
    private static final String UNAUTHORIZED = "handshake unauthorized";

    private HandshakeAnswer() {}

    /** @throws FtrackException unless the server offers a WebSocket */
    static Handshake read(URI site, HttpResponse answer, Credentials credentials) {
        int status = answer.status();
        if (answer.body().stripLeading().startsWith("{")) {
            throw errorObject(site, answer, credentials);
        }
        if (isRefusal(status)) {
            throw refused(site, status,
                    answer.body().replace(credentials.key().reveal(), credentials.key().toString()));
        }
        FtrackException early = ErrorAnswer.beforeParsing(site, answer, credentials);
        if (early != null) {
            throw early;
        }
        if (status != 200) {
            throw new ServerErrorException(status, "", "", RetryAfter.of(answer));
        }
        return withWebSocket(answer.body());
    }

    private static Handshake withWebSocket(String body) {
        try {
            Handshake handshake = Handshake.parse(body);
            if (!handshake.transports().contains("websocket")) {
                throw new ProtocolException("Its event hub does not offer WebSocket.", null);
            }
            return handshake;
        } catch (MalformedPacketException e) {
            throw new ProtocolException("Its event hub does not speak socket.io 0.9.", e);
        }
    }

    private static FtrackException errorObject(URI site, HttpResponse answer, Credentials credentials) {
        try {
            JsonNode json = JsonMapper.shared().readTree(answer.body());
            boolean ftracks = json.path("exception").isString() || json.path("error_code").isString();
            return !ftracks && isRefusal(answer.status())
                    ? refused(site, answer.status(), "")
                    : ErrorAnswer.of(site, json, answer, credentials);
        } catch (JacksonException e) {
            return isRefusal(answer.status())
                    ? refused(site, answer.status(), "")
                    : new ProtocolException("Its event hub does not speak socket.io 0.9.", e);
        }
    }

    private static boolean isRefusal(int status) {
        return status == 401 || status == 403;
    }

    private static FtrackException refused(URI site, int status, String body) {
        return body.strip().equalsIgnoreCase(UNAUTHORIZED)
                ? new CredentialsRefusedException(status, "")
                : new NotFtrackException(Found.HUB_BLOCKED, site, status, PageTitle.of(body));
    }

    /** The server answered the upgrade with something else. */
    static FtrackException refusal(URI site, UpgradeRefusedException answer) {
        int status = answer.status();
        if (isRefusal(status)) {
            return refused(site, status, answer.body());
        }
        if (status == 407) {
            return new UnreachableException(UnreachableException.Reason.PROXY_PASSWORD, site, null);
        }
        if (status >= 500 || status == 429) {
            return new ServerErrorException(status, "", "The event hub did not open a WebSocket.",
                    RetryAfter.of(answer.header("Retry-After")));
        }
        return new NotFtrackException(status >= 300 && status < 400 ? Found.REDIRECT : Found.OTHER_SERVER, site, status,
                "its event hub did not open a WebSocket; a proxy in between may not know WebSockets");
    }
}
