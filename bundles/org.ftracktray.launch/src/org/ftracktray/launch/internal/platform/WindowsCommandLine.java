// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Windows hands a process one line, and each program takes it apart itself: most by the rules of CommandLineToArgvW,
 * batch files by those of cmd.exe. The words made here are quoted for that, in such a way that Java passes them on as
 * they are (java.lang.ProcessImpl puts quotation marks around what has blanks and is not quoted, and nothing else).
 */
final class WindowsCommandLine {

    /** What CreateProcess takes, and what cmd.exe takes. */
    private static final int LONGEST = 32_766;
    private static final int LONGEST_OF_BATCH = 8_191;

    /** Expanded also between quotation marks, ending them, or ending the line. */
    private static final Pattern NOT_FOR_BATCH = Pattern.compile("[\"%\\x00-\\x08\\x0a-\\x1f]");
    /** Become a quotation mark in a program that does not use Unicode. */
    private static final Pattern LIKE_A_QUOTE = Pattern.compile("[\uff02\u02ba\u2033\u030e]");
    private static final Pattern BLANK = Pattern.compile("[ \\t]");

    private final String interpreter;
    private final boolean verified;

    /**
     * @param interpreter
     *            path of cmd.exe
     * @param verified
     *            whether Java verifies and quotes words itself ({@code jdk.lang.Process.allowAmbiguousCommands=false})
     */
    WindowsCommandLine(String interpreter, boolean verified) {
        this.interpreter = interpreter;
        this.verified = verified;
    }

    /**
     * The words to give to {@link ProcessBuilder}.
     *
     * @throws IllegalArgumentException
     *             when one cannot be carried safely; the message is a sentence
     */
    List<String> words(String program, List<String> arguments) {
        String name = program.toLowerCase(Locale.ROOT);
        boolean batch = name.endsWith(".bat") || name.endsWith(".cmd");
        List<String> all = new ArrayList<>(List.of(program));
        all.addAll(arguments);
        all.forEach(word -> verify(word, batch));
        List<String> words = batch ? forBatch(all) : forProgram(all);
        int length = words.stream().mapToInt(word -> word.length() + 3).sum();
        if (length > (batch ? LONGEST_OF_BATCH : LONGEST)) {
            throw new IllegalArgumentException("The command line is longer than the "
                    + (batch ? LONGEST_OF_BATCH : LONGEST) + " characters that Windows takes.");
        }
        return words;
    }

    private static void verify(String word, boolean batch) {
        if (batch && NOT_FOR_BATCH.matcher(word).find()) {
            throw new IllegalArgumentException("A batch file cannot be given the word " + shown(word)
                    + ": quotation marks, percent signs, line breaks and other control characters mean something to cmd.exe.");
        }
        if (LIKE_A_QUOTE.matcher(word).find()) {
            throw new IllegalArgumentException("The word " + shown(word)
                    + " has a character that some programs take for a quotation mark.");
        }
    }

    private static String shown(String word) {
        String one = word.replaceAll("[\\x00-\\x1f]", " ");
        return "\"" + (one.length() > 80 ? one.substring(0, 80) + "…" : one) + "\"";
    }

    private List<String> forProgram(List<String> all) {
        List<String> words = new ArrayList<>(List.of(all.getFirst()));
        for (String word : all.subList(1, all.size())) {
            words.add(verified ? quotedByJava(word) : quoted(word));
        }
        return words;
    }

    /** Java escapes quotation marks then, but takes a word that is in quotation marks itself for one that is quoted. */
    private static String quotedByJava(String word) {
        if (word.length() > 1 && word.startsWith("\"") && word.endsWith("\"")) {
            throw new IllegalArgumentException("The word " + shown(word)
                    + " begins and ends with a quotation mark, which Java does not hand on in this configuration.");
        }
        return word;
    }

    /** As CommandLineToArgvW reads it: a quotation mark has a backslash in front, backslashes before one are doubled. */
    private static String quoted(String word) {
        StringBuilder escaped = new StringBuilder();
        int backslashes = 0;
        for (char c : word.toCharArray()) {
            if (c == '"') {
                escaped.append("\\".repeat(backslashes + 1));
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
            escaped.append(c);
        }
        if (backslashes > 0 && BLANK.matcher(word).find()) {
            // some versions of Java take \" at the end for no end; without quotation marks all of them do the right thing
            return escaped.toString();
        }
        return "\"" + escaped + "\\".repeat(backslashes) + "\"";
    }

    /** Everything in quotation marks is a word to cmd.exe; with /s it takes the outer ones off and nothing else. */
    private List<String> forBatch(List<String> all) {
        if (verified) {
            List<String> words = new ArrayList<>(List.of(all.getFirst()));
            all.subList(1, all.size()).forEach(word -> words.add(inQuotes(word)));
            return words;
        }
        StringBuilder line = new StringBuilder("\"");
        for (String word : all) {
            line.append(line.length() > 1 ? " " : "").append(inQuotes(word));
        }
        return List.of(interpreter, "/d", "/s", "/v:off", "/c", line.append('"').toString());
    }

    /** The backslashes at the end are doubled for the program that the batch file hands the word on to. */
    private static String inQuotes(String word) {
        int end = word.length();
        while (end > 0 && word.charAt(end - 1) == '\\') {
            end--;
        }
        return "\"" + word + word.substring(end) + "\"";
    }
}
