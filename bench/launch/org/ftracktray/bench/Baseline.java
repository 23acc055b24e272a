// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** The Python process that does the same, and what it says how long that took. */
final class Baseline implements AutoCloseable {
    private final Process process;
    private final PrintStream commands;
    private final BufferedReader answers;

    Baseline(String script) throws IOException {
        process = new ProcessBuilder("python3", script).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader();
    }

    /** Microseconds; fails when it did not come to the expected number of results. */
    double time(Map<String, ?> command, int expected) throws IOException {
        commands.println(JsonMapper.shared().writeValueAsString(command));
        String[] answer = answers.readLine().split(" ");
        if (Integer.parseInt(answer[1]) != expected) {
            throw new IllegalStateException(command + " came to " + answer[1] + ", not " + expected);
        }
        return Double.parseDouble(answer[0]);
    }

    @Override
    public void close() {
        commands.close();
        process.destroy();
    }
}
