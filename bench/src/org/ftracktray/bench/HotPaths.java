// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.util.Map;

import org.ftracktray.client.event.Event;
import org.ftracktray.client.event.Expression;
import org.ftracktray.client.wire.EventCodec;
import org.ftracktray.client.wire.Packet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import tools.jackson.databind.JsonNode;

/** What is done for each event. */
@State(Scope.Benchmark)
public class HotPaths {
    private final Event event = Event.of("ftrack.action.launch",
            Map.of("actionIdentifier", "org.ftracktray.application", "selection",
                    java.util.List
                            .of(Map.of("entityId", "11c137c0-ee7e-4f9c-91c5-8c77cec22b2c", "entityType", "task"))));
    private final String data = EventCodec.encode(event);
    private final String packet = Packet.event(17, true, data).encode();
    private final JsonNode json = EventCodec.toJson(event);
    private final Expression expression = Expression.parse(
            "topic=ftrack.action.launch and data.actionIdentifier=org.ftracktray.* and not source.user.username=ben");

    @Benchmark
    public Packet packetDecode() {
        return Packet.parse(packet);
    }

    @Benchmark
    public Event eventDecode() {
        return EventCodec.decode(data).orElseThrow();
    }

    @Benchmark
    public String eventEncode() {
        return EventCodec.encode(event);
    }

    @Benchmark
    public boolean expressionMatch() {
        return expression.matches(json);
    }
}
