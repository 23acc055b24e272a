// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.ftracktray.client.Problem;

/** What Linux and macOS share. */
abstract class PosixPlatform implements Platform {

    private static final String NEW_SESSION = "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV or die \"$ARGV[0]: $!\"";

    private final Map<String, String> environment;
    private final List<String> sessionLeader;

    PosixPlatform(Map<String, String> environment) {
        this.environment = environment;
        sessionLeader = sessionLeader();
    }

    /**
     * A process that leads a session of its own gets neither the hang-up of our terminal nor a signal to our process
     * group. Both ways replace themselves with the program, so that process id and exit code are the program's own.
     */
    private static List<String> sessionLeader() {
        for (String setsid : List.of("/usr/bin/setsid", "/bin/setsid")) {
            if (Files.isExecutable(Path.of(setsid))) {
                return List.of(setsid);
            }
        }
        return Files.isExecutable(Path.of("/usr/bin/perl")) ? List.of("/usr/bin/perl", "-e", NEW_SESSION) : List.of();
    }

    @Override
    public String pathSeparator() {
        return ":";
    }

    @Override
    public Path program(Path path) {
        if (path.getNameCount() > 1 || path.isAbsolute()) {
            return path;
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(":")).filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(path))
                .filter(found -> Files.isRegularFile(found) && Files.isExecutable(found)).findFirst().orElse(path);
    }

    @Override
    public Optional<Problem> obstacle(Path program) {
        return ProgramFile.missing(program).or(() -> ProgramFile.notExecutable(program));
    }

    @Override
    public List<String> detached(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(sessionLeader);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }
}
