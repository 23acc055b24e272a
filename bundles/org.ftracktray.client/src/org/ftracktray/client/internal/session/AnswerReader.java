// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.session;

import java.net.URI;

import org.ftracktray.client.Credentials;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.NotFtrackException.Found;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.internal.http.ErrorAnswer;
import org.ftracktray.client.internal.http.HttpResponse;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers to {@code POST /api}, within bounds that no real one reaches. */
final class AnswerReader {
    /** A full page of entities has some ten thousand; each costs about a hundred bytes of memory. */
    private static final int MOST_VALUES = 4_000_000;
    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(500)
                            .maxStringLength(64 << 20).maxTokenCount(MOST_VALUES).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    /** What ends a sign-in must not have two meanings. */
    private static final JsonMapper STRICT = JSON.rebuild().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final URI site;
    private final Credentials credentials;

    AnswerReader(URI site, Credentials credentials) {
        this.site = site;
        this.credentials = credentials;
    }

    /**
     * The array that was asked for.
     *
     * @throws FtrackException what the answer means if it is anything else
     */
    JsonNode read(HttpResponse answer) {
        FtrackException early = ErrorAnswer.beforeParsing(site, answer, credentials);
        if (early != null) {
            throw early;
        }
        try {
            JsonNode json = JSON.readTree(answer.body());
            if (!json.isArray()) {
                throw ErrorAnswer.of(site, STRICT.readTree(answer.body()), answer, credentials);
            }
            if (answer.status() >= 300) {
                throw ErrorAnswer.foreign(site, answer, Found.OTHER_DATA, "");
            }
            return json;
        } catch (JacksonException e) {
            throw unreadable(answer, e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new ProtocolException("It is too large for this program.", e);
        }
    }

    private FtrackException unreadable(HttpResponse answer, JacksonException e) {
        return answer.status() >= 300
                ? ErrorAnswer.foreign(site, answer, Found.OTHER_DATA, "")
                : new ProtocolException("It is not JSON, or only a part of it.", e);
    }
}
