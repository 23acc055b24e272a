// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.HookProgram;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.internal.platform.Platform;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hook that is a program: JSON in, JSON out. The environment holds what is secret, the JSON does not. */
final class HookProcess {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Platform platform;
    private final HookRun run;

    HookProcess(Platform platform, HookRun.Limits limits) {
        this.platform = platform;
        this.run = new HookRun(limits);
    }

    LaunchCommand before(HookProgram hook, LaunchCommand command) throws Exception {
        JsonNode asked = description(command, "before");
        return new HookAnswer(hook, asked).applied(command, run(hook, command, asked));
    }

    void after(HookProgram hook, LaunchCommand command, LaunchRecord record) throws Exception {
        ObjectNode description = description(command, "after");
        description.put("pid", record.pid()).put("log", record.log().toString());
        byte[] answer = run(hook, command, description);
        if (new String(answer, StandardCharsets.UTF_8).strip().startsWith("{")) {
            throw failed(hook, "It answered, but after the start nothing can be changed any more.", null);
        }
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

    private byte[] run(HookProgram hook, LaunchCommand command, JsonNode input) throws Exception {
        Path program = Path.of(hook.program());
        Optional<Problem> obstacle = program.getNameCount() > 1 ? platform.obstacle(program) : Optional.empty();
        if (obstacle.isPresent()) {
            throw failed(hook, (obstacle.get().what() + " " + obstacle.get().cause()).strip(), null);
        }
        List<String> words = new ArrayList<>(List.of(hook.program()));
        words.addAll(hook.arguments());
        try {
            return run.run(platform.leading(words), command.environment(), command.directory(),
                    JSON.writeValueAsBytes(input), hook.limit());
        } catch (HookRun.RunFailedException e) {
            throw new LaunchFailedException(problem(hook, e.getMessage()), e.printed(), e);
        } catch (IOException e) {
            throw failed(hook, String.valueOf(e.getMessage()), e);
        }
    }

    private static LaunchFailedException failed(HookProgram hook, String cause, Exception e) {
        return new LaunchFailedException(problem(hook, cause), e);
    }

    private static Problem problem(HookProgram hook, String cause) {
        return new Problem("The hook " + hook.program() + " failed.", cause, "Tell its author.");
    }
}
