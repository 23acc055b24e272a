// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Compares clocks by the header {@code Date}, which has whole seconds. */
final class ServerClock {
    private ServerClock() {}

    /** Empty when the answer has no date that can be understood. */
    static Optional<Duration> ahead(HttpResponse answer, Instant asked, Instant answered) {
        try {
            Instant server = DateTimeFormatter.RFC_1123_DATE_TIME.parse(answer.header("Date"), Instant::from)
                    .plusMillis(500);
            return Optional.of(Duration.between(asked.plus(Duration.between(asked, answered).dividedBy(2)), server));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
