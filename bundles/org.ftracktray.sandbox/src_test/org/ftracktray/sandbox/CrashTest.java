// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/** Real processes, killed while clients write. */
@Timeout(300)
class CrashTest {

    private static final String PROJECT = "5671dcb0-66de-11e1-8e6e-f23c91df25eb";
    private static final int ENTITIES_IN_A_BATCH = 3;
    private static final int WRITERS = 4;
    private static final long LIMIT_SECONDS = 60;

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Semaphore acknowledgements = new Semaphore(0);
    private final AtomicInteger number = new AtomicInteger();

    private static String batch(String name) {
        String create = "{\"action\":\"create\",\"entity_type\":\"Folder\",\"entity_data\":{\"name\":\"" + name
                + "\",\"parent_id\":\"" + PROJECT + "\"}}";
        return "[" + String.join(",", java.util.Collections.nCopies(ENTITIES_IN_A_BATCH, create)) + "]";
    }

    /** Until the connection breaks. */
    private void write(KeptStudioProcess studio) {
        try {
            while (true) {
                String name = "batch" + number.incrementAndGet();
                if (studio.call(batch(name)).size() == ENTITIES_IN_A_BATCH) {
                    acknowledged.add(name);
                    acknowledgements.release();
                }
            }
        } catch (IOException e) {
            // the process is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void losesNothingThatWasAcknowledgedAndKeepsNoHalfBatchWhenKilled() throws Exception {
        for (int round = 1; round <= 3; round++) {
            acknowledgements.drainPermits();
            try (KeptStudioProcess studio = new KeptStudioProcess(folder);
                    var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < WRITERS; i++) {
                    writers.submit(() -> write(studio));
                }
                assertTrue(acknowledgements.tryAcquire(60 * round, LIMIT_SECONDS, TimeUnit.SECONDS),
                        "the studio is too slow or ended by itself");
                studio.kill();
            }
            try (KeptStudioProcess studio = new KeptStudioProcess(folder)) {
                Map<String, Integer> kept = kept(studio);
                assertTrue(kept.keySet().containsAll(acknowledged));
                assertEquals(Set.of(ENTITIES_IN_A_BATCH), Set.copyOf(kept.values()));
                int lost = number.get() - kept.size();
                assertTrue(lost <= WRITERS * round, lost + " lost");
            }
        }
    }

    private static Map<String, Integer> kept(KeptStudioProcess studio) throws Exception {
        JsonNode found = studio.call(
                "[{\"action\":\"query\",\"expression\":\"select name from Folder where name like 'batch%'\"}]").get(0);
        Map<String, Integer> kept = new HashMap<>();
        found.path("data").forEach(row -> kept.merge(row.path("name").asString(), 1, Integer::sum));
        return kept;
    }

    /** A limit on the size of files stands for a disk that is full. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesAChangeThatCannotBeWrittenAndStaysAsItWas() throws Exception {
        new KeptStudioProcess(folder).close();
        long blocks = Files.size(folder.resolve("studio.mv")) / 1024 + 64;
        try (KeptStudioProcess studio = new KeptStudioProcess(folder, "bash", "-c",
                "ulimit -f " + blocks + " && exec \"$0\" \"$@\"")) {
            JsonNode answer = studio.call(batch("first"));
            int written = 0;
            while (answer.isArray() && written < 5000) {
                written++;
                answer = studio.call(batch("batch" + written));
            }
            assertEquals("ServerError", answer.path("exception").asString());
            assertTrue(answer.path("content").asString().contains("File too large. Nothing more is kept until"),
                    answer.toString());
            assertEquals(answer, studio.call(batch("again")));
            assertEquals(Math.max(0, written - 1), kept(studio).size());
            studio.kill();
        }
        try (KeptStudioProcess studio = new KeptStudioProcess(folder)) {
            assertTrue(studio.call(batch("room again")).isArray());
        }
    }
}
