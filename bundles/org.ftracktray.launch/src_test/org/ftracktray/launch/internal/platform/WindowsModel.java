// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What becomes of the words of a ProcessBuilder on Windows, written down from the sources of java.lang.ProcessImpl and
 * from Microsoft's descriptions of CommandLineToArgvW and cmd.exe, so that it can be tried anywhere.
 */
final class WindowsModel {

    /** How Java makes one line of the words. */
    enum Java {
        /** Up to some update releases: a word that ends in {@code \"} is not quoted; only blanks matter. */
        OLD,
        /** Since then: a word between quotation marks is quoted; every kind of white space matters. */
        NEW,
        /** With {@code jdk.lang.Process.allowAmbiguousCommands=false}. */
        VERIFIED
    }

    private WindowsModel() {}

    static String line(Java java, List<String> words) {
        boolean shell = java == Java.VERIFIED && !isExe(words.getFirst());
        String program = words.getFirst();
        StringBuilder line = new StringBuilder(java == Java.VERIFIED || blank(java, program)
                ? "\"" + program + "\""
                : program);
        for (String word : words.subList(1, words.size())) {
            line.append(' ');
            boolean quoted = isQuoted(java, word);
            String inner = quoted ? word.substring(1, word.length() - 1) : word;
            boolean embedded = inner.indexOf('"') >= 0;
            if (java == Java.VERIFIED && embedded && (shell || quoted)) {
                throw new IllegalArgumentException("embedded quote");
            }
            String special = shell ? "\"<>&|^" : java == Java.VERIFIED ? "\"<>" : "";
            boolean needs = !quoted && (word.isEmpty() && java != Java.OLD || blank(java, word)
                    || word.chars().anyMatch(c -> special.indexOf(c) >= 0));
            if (needs) {
                String text = java == Java.VERIFIED && !shell ? escaped(word) : word;
                line.append('"').append(text).append(shell ? "" : "\\".repeat(backslashesAtEnd(word))).append('"');
            } else if (java == Java.VERIFIED && !shell && quoted && word.length() > 2) {
                line.append(word, 0, word.length() - 1).append("\\".repeat(backslashesAtEnd(inner))).append('"');
            } else {
                line.append(word);
            }
        }
        return line.toString();
    }

    private static boolean isExe(String program) {
        return program.toLowerCase(Locale.ROOT).endsWith(".exe");
    }

    private static boolean isQuoted(Java java, String word) {
        return word.length() > 1 && word.startsWith("\"") && word.endsWith("\"")
                && !(java == Java.OLD && word.endsWith("\\\""));
    }

    private static boolean blank(Java java, String word) {
        return word.chars().anyMatch(c -> c == ' ' || c == '\t'
                || java != Java.OLD && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
    }

    private static String escaped(String word) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '"') {
                text.append("\\".repeat(backslashesAtEnd(word.substring(0, i)) + 1));
            }
            text.append(word.charAt(i));
        }
        return text.toString();
    }

    private static int backslashesAtEnd(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(text.length() - 1 - count) == '\\') {
            count++;
        }
        return count;
    }

    /** CommandLineToArgvW, and with it the C run-time library: the program's name has simpler rules than the rest. */
    static List<String> argv(String line) {
        List<String> words = new ArrayList<>();
        int at = line.startsWith("\"") ? line.indexOf('"', 1) + 1 : (line + " ").indexOf(' ');
        words.add(line.substring(0, at).replace("\"", ""));
        while (at < line.length()) {
            while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
                at++;
            }
            if (at == line.length()) {
                break;
            }
            StringBuilder word = new StringBuilder();
            boolean quotes = false;
            while (at < line.length() && (quotes || line.charAt(at) != ' ' && line.charAt(at) != '\t')) {
                int backslashes = 0;
                while (at < line.length() && line.charAt(at) == '\\') {
                    backslashes++;
                    at++;
                }
                if (at < line.length() && line.charAt(at) == '"') {
                    word.append("\\".repeat(backslashes / 2));
                    if (backslashes % 2 == 1) {
                        word.append('"');
                    } else if (quotes && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                        word.append('"');
                        at++;
                    } else {
                        quotes = !quotes;
                    }
                    at++;
                } else {
                    word.append("\\".repeat(backslashes));
                    if (backslashes == 0) {
                        word.append(line.charAt(at++));
                    }
                }
            }
            words.add(word.toString());
        }
        return words;
    }

    /**
     * What a batch file sees as %0, %1 and so on, without their quotation marks, when cmd.exe is started with the line.
     *
     * @throws IllegalStateException
     *             when cmd.exe would do anything else, for instance run a second command
     */
    static List<String> batch(String line, Map<String, String> environment) {
        int at = line.indexOf(" /c ");
        if (at < 0 || !line.substring(0, at).endsWith(" /d /s /v:off")) {
            throw new IllegalStateException("cmd.exe is not started as it should be: " + line);
        }
        String command = line.substring(at + 4);
        int last = command.lastIndexOf('"');
        if (!command.startsWith("\"") || last == 0) {
            throw new IllegalStateException("nothing to take off: " + command);
        }
        return parameters(expanded(command.substring(1, last) + command.substring(last + 1), environment));
    }

    /** The first phase, which knows no quotation marks. */
    private static String expanded(String command, Map<String, String> environment) {
        Map<String, String> variables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        variables.putAll(environment);
        String text = command;
        for (Map.Entry<String, String> each : variables.entrySet()) {
            text = text.replaceAll("(?i)%\\Q" + each.getKey() + "\\E(:[^%]*)?%", java.util.regex.Matcher
                    .quoteReplacement(each.getValue()));
        }
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).replace("\r", "");
    }

    /** The second phase: outside of quotation marks some characters end the command. Then the split into parameters. */
    private static List<String> parameters(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        boolean quotes = false;
        for (char c : command.toCharArray()) {
            if (c == '"') {
                quotes = !quotes;
                word = word == null ? new StringBuilder() : word;
            } else if (!quotes && "&|<>^()".indexOf(c) >= 0) {
                throw new IllegalStateException("cmd.exe does something with " + c + " in " + command);
            } else if (!quotes && " \t,;=\u00a0".indexOf(c) >= 0) {
                if (word != null) {
                    words.add(word.toString());
                }
                word = null;
            } else {
                word = word == null ? new StringBuilder() : word;
                word.append(c);
            }
        }
        if (quotes) {
            throw new IllegalStateException("a quotation mark is open in " + command);
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }
}
