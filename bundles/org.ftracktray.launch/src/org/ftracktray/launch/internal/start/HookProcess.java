// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.Launched;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hook that is a program: JSON in, JSON out. The environment holds what is secret, the JSON does not. */
final class HookProcess {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HookProcess() {}

    static LaunchCommand before(HookProgram hook, LaunchCommand command) throws Exception {
        String answer = run(hook, command, description(command, "before"));
        if (answer.isBlank()) {
            return command;
        }
        JsonNode json;
        try {
            json = JSON.readTree(answer);
        } catch (JacksonException e) {
            throw failed(hook, "It did not answer with JSON: " + e.getOriginalMessage(), e);
        }
        if (json.path("abort").isString()) {
            throw new LaunchFailedException(json.path("abort").stringValue(), "", "");
        }
        return changed(command, json);
    }

    static void after(HookProgram hook, LaunchCommand command, Launched launched) throws Exception {
        ObjectNode description = description(command, "after");
        description.put("pid", launched.pid()).put("log", launched.log().toString());
        run(hook, command, description);
    }

    private static ObjectNode description(LaunchCommand command, String moment) {
        ObjectNode json = JSON.createObjectNode().put("moment", moment);
        json.putObject("application").put("identifier", command.application().identifier())
                .put("label", command.application().label()).put("variant", command.application().variant());
        json.set("task", JSON.valueToTree(command.task()));
        json.set("command", JSON.valueToTree(command.command()));
        return json.put("directory", command.directory().toString()).put("work_folder",
                command.workFolder().toString());
    }

    /** A variable with null is removed; "command" replaces program and arguments. */
    private static LaunchCommand changed(LaunchCommand command, JsonNode answer) {
        Map<String, String> environment = new TreeMap<>(command.environment());
        answer.path("environment").properties().forEach(variable -> {
            if (variable.getValue().isNull()) {
                environment.remove(variable.getKey());
            } else {
                environment.put(variable.getKey(), variable.getValue().asString());
            }
        });
        LaunchCommand changed = command.withEnvironment(environment);
        List<String> words = answer.path("command").valueStream().map(JsonNode::asString).toList();
        return words.isEmpty() ? changed : changed.withCommand(words);
    }

    private static String run(HookProgram hook, LaunchCommand command, JsonNode input) throws Exception {
        List<String> words = new ArrayList<>(List.of(hook.program()));
        words.addAll(hook.arguments());
        Path answer = Files.createTempFile("ftrack-tray-hook", ".out");
        Path errors = Files.createTempFile("ftrack-tray-hook", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(words).directory(command.directory().toFile())
                    .redirectOutput(answer.toFile()).redirectError(errors.toFile());
            builder.environment().clear();
            builder.environment().putAll(command.environment());
            await(hook, builder.start(), input, errors);
            return Files.readString(answer);
        } catch (IOException e) {
            throw failed(hook, String.valueOf(e.getMessage()), e);
        } finally {
            Files.deleteIfExists(answer);
            Files.deleteIfExists(errors);
        }
    }

    private static void await(HookProgram hook, Process process, JsonNode input, Path errors) throws Exception {
        try (OutputStream in = process.getOutputStream()) {
            in.write(JSON.writeValueAsString(input).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // A hook that does not read its input closes it; only its end and its answer count.
        }
        try {
            if (!process.waitFor(hook.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                throw failed(hook, "It took longer than " + hook.limit().toSeconds() + " seconds.", null);
            }
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw failed(hook, "It ended with exit code " + process.exitValue() + ". "
                    + String.join(" | ", LaunchLog.lastLines(errors, 3)), null);
        }
    }

    private static LaunchFailedException failed(HookProgram hook, String cause, Exception e) {
        return new LaunchFailedException(
                new Problem("The hook " + hook.program() + " failed.", cause, "Tell its author."), e);
    }
}
