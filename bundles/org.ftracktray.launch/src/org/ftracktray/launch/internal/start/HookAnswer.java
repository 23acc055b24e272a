// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.LaunchCommand;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a hook answered before a start. Each field is followed or refused; none is passed over. */
final class HookAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final int LONGEST_REASON = 500;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_=. -]{0,40}");

    private final HookProgram hook;
    private final JsonNode asked;

    /** @param asked what the hook was told; it may give parts of that back unchanged */
    HookAnswer(HookProgram hook, JsonNode asked) {
        this.hook = hook;
        this.asked = asked;
    }

    /** The command as the hook wants it. */
    LaunchCommand applied(LaunchCommand command, byte[] bytes) throws LaunchFailedException {
        String text = text(bytes);
        if (text.isBlank()) {
            return command;
        }
        JsonNode answer = read(text);
        if (!answer.isObject()) {
            throw refused("Its answer is " + kind(answer) + ", but it has to be a JSON object.");
        }
        LaunchCommand changed = command;
        for (Map.Entry<String, JsonNode> field : answer.properties()) {
            switch (field.getKey()) {
                case "abort" -> abort(field.getValue());
                case "environment" -> changed = changed.withEnvironment(environment(command, field.getValue()));
                case "command" -> changed = words(field.getValue()).map(changed::withCommand).orElse(changed);
                default -> {
                    if (!field.getValue().equals(asked.get(field.getKey()))) {
                        throw refused("Its answer has the field \"" + told(field.getKey())
                                + "\", which a hook cannot change. \"abort\", \"environment\" and \"command\" can be given.");
                    }
                }
            }
        }
        return changed;
    }

    /** A byte order mark, as Windows' tools write it, is no part of JSON. */
    private String text(byte[] bytes) throws LaunchFailedException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw failed("Its answer is not UTF-8.", e);
        }
    }

    private JsonNode read(String text) throws LaunchFailedException {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new LaunchFailedException(problem("It did not answer with JSON."),
                    List.of(String.valueOf(e.getOriginalMessage())), null);
        }
    }

    private void abort(JsonNode value) throws LaunchFailedException {
        if (value.isNull() || value.isBoolean() && !value.booleanValue()) {
            return;
        }
        if (!value.isString() && !value.isBoolean()) {
            throw refused("Its field \"abort\" is " + kind(value) + ", but it has to be a sentence, true or false.");
        }
        String reason = value.isString() ? value.stringValue().strip() : "";
        if (reason.isEmpty()) {
            throw new LaunchFailedException("The hook " + hook.program() + " does not want this start.",
                    "It gave no reason.", "Ask its author.");
        }
        throw new LaunchFailedException(
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason, "", "");
    }

    /** A variable with null is removed. */
    private Map<String, String> environment(LaunchCommand command, JsonNode value) throws LaunchFailedException {
        Map<String, String> environment = new TreeMap<>(command.environment());
        if (!value.isObject() && !value.isNull()) {
            throw refused("Its field \"environment\" is " + kind(value) + ", but it has to be a group of variables.");
        }
        for (Map.Entry<String, JsonNode> variable : value.properties()) {
            String name = variable.getKey();
            if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf('\0') >= 0) {
                throw refused("Its field \"environment\" has a variable with the name \"" + told(name)
                        + "\", which no variable can have.");
            }
            if (variable.getValue().isNull()) {
                environment.remove(name);
            } else {
                environment.put(name, scalar("environment." + told(name), variable.getValue()));
            }
        }
        return environment;
    }

    /** Program and arguments; empty when the hook leaves them as they are. */
    private Optional<List<String>> words(JsonNode value) throws LaunchFailedException {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!value.isArray() || value.isEmpty()) {
            throw refused("Its field \"command\" is " + (value.isArray() ? "empty" : kind(value))
                    + ", but it has to be a list with the program and its arguments.");
        }
        List<String> words = new ArrayList<>();
        for (JsonNode word : value.values()) {
            words.add(scalar("command[" + words.size() + "]", word));
        }
        if (words.getFirst().isBlank()) {
            throw refused("Its field \"command\" names no program.");
        }
        return Optional.of(words);
    }

    private String scalar(String field, JsonNode value) throws LaunchFailedException {
        if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
            throw refused("Its field \"" + field + "\" is " + kind(value) + ", but it has to be a text.");
        }
        String text = value.asString();
        if (text.indexOf('\0') >= 0) {
            throw refused("Its field \"" + field + "\" contains a NUL character, which no process can be given.");
        }
        return text;
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "a group";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> String.valueOf(value.booleanValue());
            default -> "null";
        };
    }

    private LaunchFailedException refused(String cause) {
        return failed(cause, null);
    }

    private LaunchFailedException failed(String cause, Exception e) {
        return new LaunchFailedException(problem(cause), e);
    }

    private Problem problem(String cause) {
        return new Problem("The hook " + hook.program() + " failed.", cause, "Tell its author.");
    }

    /** A name that can be a mistake in writing; anything else the hook printed stays out of sentences that others read. */
    private static String told(String name) {
        return NAME.matcher(name).matches() ? name : "…";
    }
}
