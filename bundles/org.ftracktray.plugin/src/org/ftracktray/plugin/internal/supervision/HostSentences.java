// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import java.nio.file.Path;

import org.ftracktray.client.SecretMask;
import org.ftracktray.plugin.PluginProblem;
import org.ftracktray.plugin.internal.host.HostCommand;

import tools.jackson.databind.JsonNode;

/** What the process of a plug-in says, in sentences for a person. */
final class HostSentences {
    private static final int LONGEST = 500;

    private final Path root;
    private final SecretMask mask;

    HostSentences(Path root, SecretMask mask) {
        this.root = root;
        this.mask = mask;
    }

    /** About a file that failed or was passed over, or a function that raised. */
    PluginProblem of(JsonNode message, String python) {
        String said = said(message);
        return switch (message.path("kind").asString("") + " " + message.path("reason").asString("")) {
            case "skipped window" -> at(message, "It was passed over, because it is for the window of ftrack Connect"
                    + (said.isEmpty() ? "." : " (" + said + ")."),
                    "Nothing has to be done; Connect goes on running it.", true);
            case "skipped legacy" -> at(message,
                    "It was passed over, because it is written for ftrack's legacy API, which no site answers any more ("
                            + said
                            + ").",
                    "Write it for ftrack_api.", false);
            case "skipped no-register" -> at(message, "It was loaded and has no function register.",
                    "If it is a library, move it to the folder dependencies of the plug-in.", true);
            case "raised " -> at(message, message.path("topic").asString("").isEmpty()
                    ? "Its function ended the plug-in: " + said + "."
                    : "Its function for " + message.path("topic").asString("") + " failed: " + said + ".",
                    "Give file, line and the log to whoever wrote it.", false);
            default -> failed(message, said, python);
        };
    }

    private PluginProblem failed(JsonNode message, String said, String python) {
        String missing = message.path("missing").asString("");
        if (!missing.isEmpty()) {
            return at(message, "The Python library " + missing + " is missing.",
                    "Install it for " + program(python) + ", or into " + root.resolve("dependencies") + ": "
                            + pip(python) + " install --target " + root.resolve("dependencies") + " "
                            + missing.split("\\.")[0],
                    false);
        }
        return at(message, "It could not be loaded: " + said + ".",
                "Correct it; it is loaded again as soon as it is saved.", false);
    }

    /** Why the process ended, by its own word. */
    PluginProblem ended(JsonNode message, String python) {
        String said = said(message);
        return switch (message.path("kind").asString("")) {
            case "no-api" -> {
                String missing = message.path("missing").asString("");
                boolean itself = missing.isEmpty() || missing.startsWith("ftrack_api");
                yield PluginProblem.of(
                        "The Python library " + (itself ? "ftrack_api" : missing + ", which ftrack_api needs,")
                                + " cannot be imported by " + program(python) + " (" + said + ").",
                        "Install ftrack's Python library for it: " + pip(python) + " install ftrack-python-api");
            }
            case "no-session" -> PluginProblem.of("The site gave it no session: " + said + ".",
                    "It is tried again by itself; when it goes on, look at the site and at the log.");
            default -> PluginProblem.of("The event hub cannot be reached any more: " + said + ".",
                    "It is started again by itself.");
        };
    }

    /** About a function that does not come back. */
    PluginProblem busy(JsonNode message) {
        String what = message.path("what").asString("");
        return at(message, (what.equals("load") ? "Loading it" : "Its function for " + what) + " has not come back for "
                + message.path("seconds").asLong(0) + " seconds; the plug-in answers nothing meanwhile.",
                "Give file and line to whoever wrote it; long work belongs into a thread.", false);
    }

    /** About a process that ended without a word. */
    PluginProblem crashed(int code, String file) {
        String how = code > 128 ? "a signal ended it (" + (code - 128) + ")" : "its exit code was " + code;
        return new PluginProblem("The process ended unexpectedly: " + how
                + (file.isEmpty() ? "." : ", while this file was loaded."),
                "Look at the last lines of its log.", file, 0, false);
    }

    /** About a Python that is too old for us. */
    PluginProblem oldPython(String program) {
        return PluginProblem.of("The Python " + program + " is older than 3.7.",
                "Install a newer one, and name it as interpreter in plugin.yaml or in FTRACKTRAY_PYTHON.");
    }

    /** Whether the exit code says that nothing changes by trying again at once. */
    static boolean isLasting(int code) {
        return code == HostCommand.NO_API || code == HostCommand.OLD_PYTHON;
    }

    /** Whether the site, not the plug-in, was the reason. */
    static boolean isOfTheSite(int code) {
        return code == HostCommand.NO_SESSION || code == HostCommand.DISCONNECTED;
    }

    private PluginProblem at(JsonNode message, String what, String remedy, boolean harmless) {
        return new PluginProblem(what, remedy, mask.text(message.path("file").asString("")),
                message.path("line").asInt(0), harmless);
    }

    private String said(JsonNode message) {
        String text = mask.text(message.path("message").asString("")).replaceAll("\\s+", " ").strip();
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static String program(String python) {
        return python.isEmpty() ? "its Python" : python;
    }

    private static String pip(String python) {
        int version = python.lastIndexOf(" (");
        return (version < 0 ? "python3" : python.substring(0, version)) + " -m pip";
    }
}
