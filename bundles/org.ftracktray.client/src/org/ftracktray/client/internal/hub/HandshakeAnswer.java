// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.hub;

import java.net.URI;
import java.util.Optional;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.NotFtrackException.Found;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.ServerErrorException;
import org.ftracktray.client.internal.http.Exchange;
import org.ftracktray.client.internal.http.RetryAfter;
import org.ftracktray.client.internal.session.ErrorAnswer;
import org.ftracktray.client.wire.Handshake;
import org.ftracktray.client.wire.MalformedPacketException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a server's answer to the handshake means. */
final class HandshakeAnswer {
    private HandshakeAnswer() {}

    /** @throws FtrackException unless the server offers a WebSocket */
    static Handshake read(URI site, Exchange answer, Credentials credentials) {
        int status = answer.status();
        if (status == 401 || status == 403) {
            throw new CredentialsRefusedException(status, "");
        }
        var early = ErrorAnswer.beforeParsing(site, answer, credentials);
        if (early != null) {
            throw early;
        }
        if (answer.body().stripLeading().startsWith("{")) {
            throw errorObject(site, answer, credentials);
        }
        if (status != 200) {
            throw new ServerErrorException(status, "", "", RetryAfter.of(answer));
        }
        return withWebSocket(answer.body());
    }

    private static Handshake withWebSocket(String body) {
        try {
            var handshake = Handshake.parse(body);
            if (!handshake.transports().contains("websocket")) {
                throw new ProtocolException("Its event hub does not offer WebSocket.", null);
            }
            return handshake;
        } catch (MalformedPacketException e) {
            throw new ProtocolException("Its event hub does not speak socket.io 0.9.", e);
        }
    }

    private static FtrackException errorObject(URI site, Exchange answer, Credentials credentials) {
        try {
            return ErrorAnswer.of(site, JsonMapper.shared().readTree(answer.body()), answer, credentials);
        } catch (JacksonException e) {
            return new ProtocolException("Its event hub does not speak socket.io 0.9.", e);
        }
    }

    /** The server answered the upgrade with something else. */
    static FtrackException refusal(URI site, int status) {
        if (status == 401 || status == 403) {
            return new CredentialsRefusedException(status, "");
        }
        if (status >= 500 || status == 429) {
            return new ServerErrorException(status, "", "The event hub did not open a WebSocket.", Optional.empty());
        }
        return new NotFtrackException(status >= 300 && status < 400 ? Found.REDIRECT : Found.OTHER_SERVER, site, status,
                "its event hub did not open a WebSocket; a proxy in between may not know WebSockets");
    }
}
