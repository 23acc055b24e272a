// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sample.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The simplest render farm there is: a shared folder. A job is a file {@code ID.job} with the words of its command, one a
 * line; whoever ran it writes the exit code into {@code ID.done}.
 */
record Farm(Path folder) {

    private static final long POLL_MILLIS = 100;

    /** Hands in a job; the future completes with its exit code. */
    CompletableFuture<Integer> submit(List<String> command) throws IOException {
        String id = UUID.randomUUID().toString();
        Path unfinished = Files.write(folder.resolve(id + ".part"), command);
        Files.move(unfinished, folder.resolve(id + ".job"), StandardCopyOption.ATOMIC_MOVE);
        CompletableFuture<Integer> end = new CompletableFuture<>();
        Thread.ofVirtual().name("farm job " + id).start(() -> await(folder.resolve(id + ".done"), end));
        return end;
    }

    /** Network drives tell nobody about changes, so it looks again and again. */
    private static void await(Path done, CompletableFuture<Integer> end) {
        try {
            while (!Files.exists(done) || Files.size(done) == 0) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            end.complete(Integer.valueOf(Files.readString(done).strip()));
        } catch (IOException | NumberFormatException | InterruptedException e) {
            end.completeExceptionally(e);
        }
    }
}
