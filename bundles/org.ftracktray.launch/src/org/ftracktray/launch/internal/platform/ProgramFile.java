// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.ftracktray.client.Problem;

/** What can be told about a program's file without starting it. */
final class ProgramFile {

    private ProgramFile() {}

    /** Missing, a folder, or not readable as a file; the same everywhere. */
    static Optional<Problem> missing(Path program) {
        if (Files.isRegularFile(program)) {
            return Optional.empty();
        }
        if (Files.isDirectory(program)) {
            return Optional.of(new Problem(program + " is a folder, not a program.", "",
                    "Correct the path in the configuration."));
        }
        if (!program.isAbsolute()) {
            return Optional.of(new Problem("The program " + program + " was not found on the search path (PATH).", "",
                    "Install it or write its full path in the configuration."));
        }
        Path there = program.getParent();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        String cause = there == null || there.equals(program.getParent())
                ? ""
                : "Below " + there + " there is no " + there.relativize(program).getName(0) + ".";
        return Optional.of(new Problem("The program " + program + " does not exist.", cause,
                "Install the application, connect the drive it lies on, or correct the path in the configuration."));
    }

    /** On systems with execute permission: not allowed, empty, not a program, or a script without its interpreter. */
    static Optional<Problem> notExecutable(Path program) {
        if (!Files.isExecutable(program)) {
            return Optional.of(new Problem("The program " + program + " may not be executed.",
                    "Its file has no execute permission for you.", "Ask for the permission (chmod +x)."));
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(program)) {
            head = in.readNBytes(256);
        } catch (IOException e) {
            // A program that may be executed but not read is unusual and legal.
            return Optional.empty();
        }
        if (head.length == 0) {
            return Optional.of(new Problem("The program " + program + " is an empty file.", "", "Install it again."));
        }
        if (head.length > 1 && head[0] == '#' && head[1] == '!') {
            return withoutInterpreter(program, new String(head, 2, head.length - 2, StandardCharsets.ISO_8859_1));
        }
        return isBinary(head) || isText(head)
                ? Optional.empty()
                : Optional.of(new Problem("The file " + program + " is not a program.", "",
                        "Correct the path in the configuration."));
    }

    private static Optional<Problem> withoutInterpreter(Path script, String rest) {
        String line = rest.lines().findFirst().orElse("").strip();
        String interpreter = line.split("\\s+", 2)[0];
        if (interpreter.isEmpty() || Files.exists(Path.of(interpreter))) {
            return Optional.empty();
        }
        return Optional.of(new Problem("The script " + script + " cannot be started.",
                "Its first line asks for " + interpreter + ", which is not on this machine.",
                "Install it or correct the first line of the script."));
    }

    /** ELF, Mach-O of either byte order, or a universal binary. */
    private static boolean isBinary(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        int magic = (head[0] & 0xff) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | head[3] & 0xff;
        return switch (magic) {
            case 0x7f454c46, 0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe, 0xcafebabe -> true;
            default -> false;
        };
    }

    /** A script without a first line for its interpreter; the system's shell runs it. */
    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 27) {
                return false;
            }
        }
        return true;
    }
}
