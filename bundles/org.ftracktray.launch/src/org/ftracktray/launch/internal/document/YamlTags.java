// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.document;

import java.util.Optional;
import java.util.Set;

import org.ftracktray.launch.internal.document.Node.Position;

/** The tags ({@code !!str}) that a value may have here: those of PyYAML's safe loader, and Connect's own {@code !env}. */
final class YamlTags {

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> KINDS = Set.of("str", "int", "float", "bool", "null", "timestamp", "seq", "map");

    private YamlTags() {}

    /** Whether the tag says what kind of value it is, instead of how the value looks. */
    static boolean decides(String tag) {
        return !tag.equals("!");
    }

    /** Refuses a tag that asks for more than a value. */
    static void check(Position position, Optional<String> tag) throws SyntaxException {
        if (tag.isEmpty() || tag.get().equals("!") || tag.get().equals("!env")
                || tag.get().startsWith(STANDARD) && KINDS.contains(tag.get().substring(STANDARD.length()))) {
            return;
        }
        String written = tag.get().startsWith(STANDARD)
                ? "!!" + tag.get().substring(STANDARD.length())
                : tag.get();
        throw new SyntaxException(position, written.startsWith("!!python/")
                ? "The tag " + written
                        + " makes an object of a Python program, which is not done here. Write the value itself."
                : "The tag " + written + " is not known here. Write the value itself.", null);
    }
}
