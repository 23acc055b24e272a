// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.ftracktray.client.file.AtomicFile;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the file {@code plugin.yaml} in a plug-in's folder says about how it is run.
 *
 * @param interpreter the program that runs it, relative to the folder; empty when nothing is said
 * @param everybody {@code audience: all}: subscriptions are left as they are
 * @param enabled false to leave it out
 * @param limit after which a function that does not come back costs the process
 */
public record PluginOptions(Optional<String> interpreter, boolean everybody, boolean enabled, Duration limit) {

    /** The name of the file. */
    public static final String FILE = "plugin.yaml";

    /** When the folder says nothing. */
    public static final PluginOptions DEFAULT = new PluginOptions(Optional.empty(), false, true,
            Duration.ofMinutes(15));

    private static final int MOST_BYTES = 64 << 10;
    private static final LoadSettings SETTINGS = LoadSettings.builder().setCodePointLimit(MOST_BYTES)
            .setMaxAliasesForCollections(10).setAllowDuplicateKeys(false).build();

    /** It cannot be used; the message is a sentence. */
    public static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        UnusableException(String message, int line) {
            super(message);
            this.line = line;
        }

        /** From 1 on; 0 when it is not known. */
        public int line() {
            return line;
        }
    }

    /** Reads the disk. */
    public static PluginOptions in(Path root) throws UnusableException {
        try {
            Optional<byte[]> content = new AtomicFile(root.resolve(FILE)).read(MOST_BYTES);
            return content.isEmpty()
                    ? DEFAULT
                    : read(new Load(SETTINGS).loadFromString(new String(content.get(), StandardCharsets.UTF_8)));
        } catch (MarkedYamlEngineException e) {
            throw new UnusableException("It is no YAML: " + e.getProblem() + ".",
                    e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0));
        } catch (IOException | YamlEngineException e) {
            throw new UnusableException("It cannot be read: " + e.getMessage(), 0);
        }
    }

    private static PluginOptions read(Object document) throws UnusableException {
        if (document == null) {
            return DEFAULT;
        }
        if (!(document instanceof Map<?, ?> fields)) {
            throw new UnusableException("It is no list of fields.", 1);
        }
        TreeSet<String> unknown = new TreeSet<>();
        fields.keySet().forEach(key -> unknown.add(String.valueOf(key)));
        String audience = text(fields, "audience", "me");
        if (!audience.equals("me") && !audience.equals("all")) {
            throw new UnusableException("The field audience is \"" + audience + "\"; it can be me or all.", 0);
        }
        String enabled = text(fields, "enabled", "true");
        if (!enabled.equals("true") && !enabled.equals("false")) {
            throw new UnusableException("The field enabled is \"" + enabled + "\"; it can be true or false.", 0);
        }
        String limit = text(fields, "limit", Long.toString(DEFAULT.limit().toSeconds()));
        if (!limit.matches("[1-9]\\d{0,5}")) {
            throw new UnusableException("The field limit is \"" + limit + "\"; it has to be a number of seconds.", 0);
        }
        String interpreter = text(fields, "interpreter", "");
        unknown.removeAll(Set.of("audience", "enabled", "limit", "interpreter"));
        if (!unknown.isEmpty()) {
            throw new UnusableException("There is no field \"" + unknown.first()
                    + "\"; there are interpreter, audience, enabled and limit.", 0);
        }
        return new PluginOptions(Optional.of(interpreter).filter(text -> !text.isBlank()), audience.equals("all"),
                enabled.equals("true"), Duration.ofSeconds(Long.parseLong(limit)));
    }

    private static String text(Map<?, ?> fields, String name, String otherwise) {
        Object value = fields.get(name);
        return value == null ? otherwise : String.valueOf(value).strip();
    }
}
