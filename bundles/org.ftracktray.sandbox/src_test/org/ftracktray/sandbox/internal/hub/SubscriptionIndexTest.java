// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.ftracktray.client.event.Expression;
import org.ftracktray.sandbox.internal.hub.SubscriptionIndex.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubscriptionIndexTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TARGETS = List.of("", "id=s3", "user.id=\"u1\" and applicationId=web",
            "not id=s3",
            "applicationId=web");

    private final SubscriptionIndex index = new SubscriptionIndex();

    private static Entry entry(String id, String user, String expression) {
        JsonNode metadata = JSON.readTree("{\"id\":\"%s\",\"applicationId\":\"web\",\"user\":{\"id\":\"%s\"}}"
                .formatted(id, user));
        return new Entry(null, new Subscriber(id, metadata, Expression.parse(expression)));
    }

    private static JsonNode event(String topic, String user, String identifier) {
        return JSON.readTree(
                "{\"topic\":\"%s\",\"data\":{\"actionIdentifier\":\"%s\"},\"source\":{\"user\":{\"username\":\"%s\"}}}"
                        .formatted(topic, identifier, user));
    }

    private static Optional<Expression> target(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Expression.parse(text));
    }

    private static boolean wants(Entry entry, JsonNode event, Optional<Expression> target) {
        return entry.subscriber().subscription().matches(event)
                && target.map(t -> t.matches(entry.subscriber().metadata())).orElse(true);
    }

    @Test
    void testsAHandfulOfTheSubscriptionsOfTwoThousandWorkstations() {
        for (int i = 0; i < 2000; i++) {
            index.add(entry("hub" + i, "u" + i, "topic=ftrack.meta.reply"));
            index.add(entry("d" + i, "u" + i, "topic=ftrack.action.discover and source.user.username=user" + i));
            index.add(entry("l" + i, "u" + i, "topic=ftrack.action.launch and source.user.username=user" + i
                    + " and data.actionIdentifier=org.ftracktray*"));
        }

        assertEquals(2, index.candidates(event("ftrack.action.discover", "user77", ""), Optional.empty()).size());
        assertEquals(1, index.candidates(event("ftrack.meta.reply", "user1", ""), target("id=hub5")).size());
        assertEquals(3,
                index.candidates(event("x", "user1", ""), target("applicationId=web and user.id=\"u9\"")).size());
        assertEquals(0, index.candidates(event("ftrack.update", "server", ""), Optional.empty()).size());
    }

    /** Whoever wants an event must be among the candidates, and nobody twice. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void missesNobody(long seed) {
        Random random = new Random(seed);
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Entry entry = entry("s" + random.nextInt(20) + "-" + i, "u" + random.nextInt(4), expression(random, 3));
            index.add(entry);
            all.add(entry);
        }
        for (int i = 0; i < 50; i++) {
            index.remove(all.remove(random.nextInt(all.size())));
        }
        for (int i = 0; i < 200; i++) {
            JsonNode event = event("t" + random.nextInt(3), "u" + random.nextInt(3), "a" + random.nextInt(3));
            Optional<Expression> target = target(TARGETS.get(random.nextInt(TARGETS.size())));
            var candidates = index.candidates(event, target);
            Set<Entry> wanting = all.stream().filter(e -> wants(e, event, target)).collect(Collectors.toSet());
            assertTrue(candidates.containsAll(wanting), () -> "seed " + seed + ": " + event + " " + target);
            assertTrue(all.containsAll(candidates));
            assertEquals(candidates.size(), Set.copyOf(candidates).size());
        }
    }

    private static String expression(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 1 -> expression(random, depth - 1) + " and " + expression(random, depth - 1);
            case 2 -> "(" + expression(random, depth - 1) + " or " + expression(random, depth - 1) + ")";
            case 3 -> "not (" + expression(random, depth - 1) + ")";
            default -> switch (random.nextInt(4)) {
                case 0 -> "source.user.username" + (random.nextBoolean() ? "=" : "!=") + "u" + random.nextInt(3);
                case 1 -> "data.actionIdentifier=a" + (random.nextBoolean() ? "*" : random.nextInt(3));
                default -> "topic=t" + (random.nextInt(5) == 0 ? "*" : random.nextInt(3));
            };
        };
    }
}
