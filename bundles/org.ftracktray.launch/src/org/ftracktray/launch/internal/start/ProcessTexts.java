// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Application;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.SessionLocale;
import org.ftracktray.launch.TaskContext;

/** Looks for what no process can be given. Names in ftrack may hold any character. */
final class ProcessTexts {

    private ProcessTexts() {}

    /**
     * Looks at every word and variable.
     *
     * @param longest
     *            bytes of UTF-8 that a word, or a variable with its name, may have
     * @throws IllegalArgumentException
     *             when one cannot be handed on as it is; the message is a sentence
     */
    static void verify(LaunchCommand command, int longest) {
        for (int i = 0; i < command.command().size(); i++) {
            verify(i == 0 ? "The program" : "Argument " + i, command.command().get(i), longest);
        }
        command.environment().forEach(
                (name, value) -> verify("The variable " + name.replace('\0', '?'), name + "=" + value, longest));
    }

    /**
     * Looks for what would reach the process changed, in words and in variables that are not handed on as they came.
     *
     * @throws LaunchFailedException
     *             when something has letters that this session does not know
     */
    static void verifyLetters(LaunchCommand command, SessionLocale locale, Map<String, String> inherited)
            throws LaunchFailedException {
        List<String> texts = new ArrayList<>(command.command());
        texts.add(command.directory().toString());
        command.environment().forEach((name, value) -> {
            if (!value.equals(inherited.get(name))) {
                texts.add(name + "=" + value);
            }
        });
        // what no locale could carry is told by its name, see verify
        if (!texts.stream().filter(ProcessTexts::isWhole).allMatch(locale::carries)) {
            throw unknownLetters(command.application(), command.task(), locale, null);
        }
    }

    /** @param cause null when there is none */
    static LaunchFailedException unknownLetters(Application application, TaskContext task, SessionLocale locale,
            Exception cause) {
        return new LaunchFailedException(new Problem(application.title() + " could not be started for \""
                + task.path() + "\": its command or environment has letters that this session does not know.",
                locale.cause(), locale.remedy()), cause);
    }

    private static void verify(String what, String text, int longest) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " contains a NUL character, which no process can be given.");
        }
        if (!isWhole(text)) {
            throw new IllegalArgumentException(what + " contains half a character (an unpaired surrogate).");
        }
        if (text.length() > longest / 4 && text.getBytes(StandardCharsets.UTF_8).length > longest) {
            throw new IllegalArgumentException(what + " is too long: this system takes " + longest + " bytes.");
        }
    }

    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
