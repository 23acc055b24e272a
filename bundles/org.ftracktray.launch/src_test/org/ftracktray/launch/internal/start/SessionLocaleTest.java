// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.Availability;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.SessionLocale;
import org.ftracktray.launch.internal.TestWorkstation;
import org.junit.jupiter.api.Test;

/** A client that was started without a UTF-8 locale changes nothing silently. */
class SessionLocaleTest {

    private static final SessionLocale PLAIN = locale(StandardCharsets.US_ASCII);
    private static final String NAME = "\u00d6dd & \u00bbQuoted\u00ab";

    @Test
    void aNameThatTheSessionDoesNotKnowEndsTheLaunchWithItsCauseAndRemedy() {
        for (LaunchCommand lost : List.of(command(List.of("/bin/tool", NAME), Map.of(), "/work"),
                command(List.of("/bin/tool"), Map.of("FTRACK_PROJECT_FULL_NAME", NAME), "/work"))) {
            Problem problem = assertThrows(LaunchFailedException.class,
                    () -> ProcessTexts.verifyLetters(lost, PLAIN, Map.of())).problem();
            assertTrue(problem.cause().contains("without a UTF-8 locale"), problem.cause());
            assertTrue(problem.remedy().contains("LC_ALL=C.UTF-8"), problem.remedy());
        }
    }

    @Test
    void whatWasInheritedIsHandedOnWhateverItIs() throws Exception {
        ProcessTexts.verifyLetters(command(List.of("/bin/tool"), Map.of("NAME", "J\ufffdrgen"), "/work"), PLAIN,
                Map.of("NAME", "J\ufffdrgen"));
    }

    @Test
    void anEncodingThatHasTheLettersDoes() throws Exception {
        LaunchCommand command = command(List.of("/bin/tool", NAME), Map.of("A", NAME), "/work");
        ProcessTexts.verifyLetters(command, locale(StandardCharsets.UTF_8), Map.of());
        ProcessTexts.verifyLetters(command, locale(StandardCharsets.ISO_8859_1), Map.of());
    }

    @Test
    void onlyUtf8NeedsNoWarningAtTheStart() {
        assertEquals(Optional.empty(), locale(StandardCharsets.UTF_8).problem());
        assertTrue(locale(StandardCharsets.ISO_8859_1).problem().isPresent());
        assertTrue(PLAIN.problem().orElseThrow().cause().contains("US-ASCII"));
        assertTrue(new SessionLocale(Optional.empty()).problem().isPresent());
    }

    private static SessionLocale locale(Charset charset) {
        return new SessionLocale(Optional.of(charset));
    }

    private static LaunchCommand command(List<String> words, Map<String, String> environment, String folder) {
        Application application = new Application("tool_1", "launch", "Tool", "1", Optional.empty(), Optional.empty(),
                Path.of("/bin/tool"), List.of(), new Availability.Installed(), "test");
        return new LaunchCommand(application, TestWorkstation.task(), words, environment, Path.of(folder),
                Path.of(folder));
    }
}
