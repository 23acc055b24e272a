// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.ftracktray.client.internal.secret.KeysInUse;
import org.ftracktray.client.internal.secret.KnownSecret;
import org.ftracktray.client.internal.secret.SecretName;
import org.ftracktray.client.internal.secret.SecretText;

/**
 * Hides keys and passwords in what leaves the process: answers, dry runs, reports, logs and notifications. Known secrets
 * are found wherever they stand, also escaped or encoded; others by the name in front of them and by their place in an
 * address. Immutable, usable from any thread.
 */
public final class SecretMask {

    /** What stands in the place of a secret. */
    public static final String MASK = "********";

    /** A value of a variable with the name of a secret is looked for elsewhere, too, when it is at least this long. */
    private static final int LONG_ENOUGH = 6;

    /** A frame, or the class of a failure in front of its message. */
    private static final Pattern CODE_IN_TRACE = Pattern
            .compile("\\s*(?:at \\S+\\([\\w.: ]*\\).*|(?:Caused by: |Suppressed: )?[\\w.$]{1,500}(?::(?= )|$))");

    private final String mark;
    private final List<KnownSecret> known;

    /** A mask that knows these secrets; those of less than four characters are passed over. */
    public SecretMask(Collection<String> secrets) {
        this(secrets, MASK);
    }

    /** @param mark what stands in the place of a secret */
    public SecretMask(Collection<String> secrets, String mark) {
        this(KnownSecret.of(secrets), mark);
    }

    private SecretMask(List<KnownSecret> known, String mark) {
        this.known = known;
        this.mark = mark;
    }

    /** A mask that knows the key of a session. */
    public static SecretMask of(Session session) {
        return new SecretMask(List.of(session.credentials().key().reveal()));
    }

    /** A mask that knows the keys with which this process has talked to sites, for texts that belong to no session. */
    public static SecretMask ofThisProcess() {
        return new SecretMask(KeysInUse.revealed());
    }

    /** The text without known secrets, named ones, and user names and passwords in addresses. */
    public String text(String text) {
        return SecretText.withoutNamed(known(text), mark);
    }

    /** As {@link #text}, and without whatever looks like a key; identifiers of entities look like keys and go as well. */
    public String strict(String text) {
        return SecretText.withoutLookalikes(text(text), mark);
    }

    /** The words of a command line; the word behind an option such as {@code --password} is hidden, too. */
    public List<String> words(List<String> words) {
        List<String> masked = new ArrayList<>();
        boolean secret = false;
        for (String word : words) {
            masked.add(secret && !word.startsWith("-") ? mark : text(word));
            secret = SecretName.isOption(word);
        }
        return List.copyOf(masked);
    }

    /** An environment; values of variables with the name of a secret are hidden as a whole. */
    public Map<String, String> environment(Map<String, String> environment) {
        SecretMask all = andValuesIn(environment);
        Map<String, String> masked = new TreeMap<>();
        environment.forEach((name, value) -> masked.put(name,
                SecretName.isVariable(name) && !value.isEmpty() ? mark : all.text(value)));
        return masked;
    }

    /** A mask that also knows the values of variables with the name of a secret. */
    public SecretMask andValuesIn(Map<String, String> environment) {
        List<String> values = environment.entrySet().stream().filter(each -> SecretName.isVariable(each.getKey()))
                .map(Map.Entry::getValue).filter(value -> value.length() >= LONG_ENOUGH).toList();
        List<KnownSecret> all = new ArrayList<>(known);
        all.addAll(KnownSecret.of(values));
        return new SecretMask(all, mark);
    }

    /**
     * The stack trace of a failure with its causes, without secrets; empty when it holds none, so that the failure can be
     * logged as it is.
     */
    public Optional<String> traceWithSecretsHidden(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        String masked = trace.toString().lines().map(this::lineOfTrace).collect(Collectors.joining("\n"));
        return Optional.of(masked)
                .filter(text -> !text.equals(trace.toString().lines().collect(Collectors.joining("\n"))));
    }

    /** Names of classes and files may look like the name of a secret. */
    private String lineOfTrace(String line) {
        Matcher code = CODE_IN_TRACE.matcher(line);
        int end = code.lookingAt() ? code.end() : 0;
        return known(line.substring(0, end)) + text(line.substring(end));
    }

    /** The text without the known secrets; everything else stays, for what a program reads. */
    public String known(String text) {
        String clean = text;
        for (KnownSecret secret : known) {
            clean = secret.hiddenIn(clean, mark);
        }
        return clean;
    }
}
