// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ftracktray.client.Problem;

/** What Linux and macOS share. */
abstract class PosixPlatform implements Platform {

    private static final String NEW_SESSION = "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV or die \"$ARGV[0]: $!\"";

    private static final String SHELL = "/bin/sh";
    /** Behind what starts the program; {@code $0} is the trace, {@code $$} the id of the session. */
    private static final String WAITING = "; code=$?; printf '%s\\n' $code $$ >> \"$0\"; exit $code";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, String> environment;
    private final List<String> sessionLeader;
    private final CarriedVariables carriedVariables = new CarriedVariables(this::isLost);

    PosixPlatform(Map<String, String> environment) {
        this.environment = environment;
        sessionLeader = sessionLeader();
    }

    /**
     * A process that leads a session of its own gets neither the hang-up of our terminal nor a signal to our process
     * group. Both ways replace themselves with what they start.
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

    /**
     * The session is led by a shell that waits for the program, because only who started a process is told its exit code,
     * and this client may have been restarted by then.
     */
    @Override
    public List<String> detached(Path program, List<String> arguments, Map<String, String> given, Path trace) {
        List<String> command = new ArrayList<>(sessionLeader);
        command.addAll(List.of(SHELL, "-c", running() + WAITING, trace.toString()));
        command.addAll(carriedVariables.restoring(given.keySet()));
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    @Override
    public List<String> leading(List<String> command) {
        return Stream.concat(sessionLeader.stream(), command.stream()).toList();
    }

    @Override
    public Map<String, String> carried(Map<String, String> given) {
        return carriedVariables.carried(given);
    }

    @Override
    public boolean notesRuns() {
        return true;
    }

    /** The part of a script that notes its process id in {@code $0} and becomes the program {@code $@}. */
    String running() {
        return SHELL + " -c 'echo $$ > \"$0\"; exec \"$@\"' \"$0\" \"$@\"";
    }

    /** Shells drop what cannot be a name in them, such as the functions that bash hands on to its children. */
    boolean isLost(String variable) {
        return !NAME.matcher(variable).matches();
    }
}
