// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import tools.jackson.databind.json.JsonMapper;

/** Prints one line for each event, as text or as a JSON object, flushed at once. Thread-safe. */
final class EventPrinter {

    private final PrintWriter out;
    private final boolean json;
    private final Clock clock;

    EventPrinter(PrintWriter out, boolean json, Clock clock) {
        this.out = out;
        this.json = json;
        this.clock = clock;
    }

    synchronized void print(EventLine line) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        out.println(json
                ? JsonMapper.shared().writeValueAsString(line.toMap(now))
                : "%s %s %s: %s".formatted(now, line.kind(), line.state(), line.text().replaceAll("\\R", " ")));
        out.flush();
    }
}
