// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.StartConfirmation;
import org.ftracktray.launch.StartConfirmation.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class StartConsentTest {

    private static final Application TOOL = new Application("tool_1", "launch", "Tool", "1", Optional.empty(),
            Optional.empty(), Path.of("/bin/sh"), List.of(), new Availability.Installed(), "test");

    private final BlockingQueue<Question> questions = new LinkedBlockingQueue<>();
    private final List<CompletableFuture<Boolean>> answers = new ArrayList<>();
    private Optional<StartConfirmation> window = Optional.of(question -> {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        answers.add(answer);
        questions.add(question);
        return answer;
    });

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "yes", "1", "on", "flase"})
    void theSettingAsksUnlessItSaysFalse(String value) {
        assertTrue(consent(key -> Optional.of(value).filter(v -> key.equals("confirmStarts"))).needed());
        assertFalse(consent(key -> Optional.of("false")).needed());
        assertFalse(consent(key -> Optional.empty()).needed());
    }

    @Test
    void aSettingThatCannotBeReadAsks() {
        assertTrue(consent(key -> {
            throw new UncheckedIOException(new IOException("no permission"));
        }).needed());
    }

    @Test
    void theArtistIsToldWhatAndForWhichTaskAndWhoAsked() throws Exception {
        CompletableFuture<Optional<Problem>> refusal = asked(consent(Duration.ofMinutes(1)));
        Question question = questions.poll(60, TimeUnit.SECONDS);
        assertEquals("tool_1 task-1 anna", question.application().identifier() + " "
                + question.tasks().getFirst().id() + " " + question.askedBy().orElseThrow());
        answers.getFirst().complete(true);
        assertEquals(Optional.empty(), refusal.get());
    }

    @Test
    void aNoIsTold() throws Exception {
        CompletableFuture<Optional<Problem>> refusal = asked(consent(Duration.ofMinutes(1)));
        questions.poll(60, TimeUnit.SECONDS);
        answers.getFirst().complete(false);
        assertTrue(refusal.get().orElseThrow().cause().contains("does not want it"));
    }

    @Test
    void aQuestionLapsesAndDisappears() throws Exception {
        Problem problem = asked(consent(Duration.ofMillis(50))).get().orElseThrow();
        assertTrue(problem.cause().contains("Nobody confirmed it"), problem.cause());
        assertTrue(answers.getFirst().isCancelled());
    }

    @Test
    void withoutAWindowNothingIsStarted() throws Exception {
        window = Optional.empty();
        String sentence = asked(consent(Duration.ofMinutes(1))).get().orElseThrow().sentence();
        assertTrue(sentence.contains("confirmStarts") && sentence.contains("without a window"), sentence);
    }

    @Test
    void aWindowThatFailsMeansNo() throws Exception {
        window = Optional.of(question -> CompletableFuture.failedFuture(new IllegalStateException("disposed")));
        assertTrue(asked(consent(Duration.ofMinutes(1))).get().isPresent());
        window = Optional.of(question -> {
            throw new IllegalStateException("disposed");
        });
        assertTrue(asked(consent(Duration.ofMinutes(1))).get().isPresent());
    }

    @Test
    void whoFloodsTheHubDoesNotFillTheScreen() throws Exception {
        StartConsent startConsent = consent(Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            asked(startConsent);
            questions.poll(60, TimeUnit.SECONDS);
        }
        assertTrue(asked(startConsent).get().orElseThrow().cause().contains("Other questions"));
        answers.forEach(answer -> answer.complete(false));
    }

    @Test
    void anInterruptTakesTheQuestionAway() throws Exception {
        StartConsent startConsent = consent(Duration.ofMinutes(1));
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class,
                () -> startConsent.refusal(TOOL, List.of(TestWorkstation.task()), "anna"));
        assertTrue(answers.getFirst().isCancelled());
    }

    private static CompletableFuture<Optional<Problem>> asked(StartConsent startConsent) {
        CompletableFuture<Optional<Problem>> refusal = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                refusal.complete(startConsent.refusal(TOOL, List.of(TestWorkstation.task()), "anna"));
            } catch (InterruptedException | RuntimeException e) {
                refusal.completeExceptionally(e);
            }
        });
        return refusal;
    }

    private StartConsent consent(Duration limit) {
        return new StartConsent(key -> Optional.of("true"), () -> window, limit, (message, cause) -> {});
    }

    private StartConsent consent(Function<String, Optional<String>> managed) {
        return new StartConsent(managed, () -> window, Duration.ofMinutes(1), (message, cause) -> {});
    }
}
