// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Whether a file that cannot be read was meant for this client: it has a word that hardly any other program's files have, or
 * begins a line with one of the fields that every application has.
 */
final class OurWords {

    private static final Pattern RARE = Pattern.compile("\\b(launch_config|launch_defaults|applicationIdentifier|"
            + "search_path|environment_variables|launch_arguments|__extracted__|__overriden_keys__|"
            + "avalon-core:application|ftrack_label|ftrack_icon|label_variant)\\b");
    private static final Pattern FIELD = Pattern.compile("(?m)^(?:(?:- )?\\{?type\\s*[:=]\\s*[\"']?environment\\b"
            + "|(?:- )?\\{?(?:identifier|label|executables?)\\s*[:=]|[\\s{\\[,]*\"(?:identifier|label|executables?)\"\\s*:)");
    private static final Pattern UNFINISHED_MERGE = Pattern.compile("(?m)^(<<<<<<<|>>>>>>>) ");

    private OurWords() {}

    static boolean areIn(byte[] content) {
        return areIn(text(content));
    }

    static boolean areIn(String text) {
        return RARE.matcher(text).find() || FIELD.matcher(text).find();
    }

    /** Whether version control left its marks between two states of the file. */
    static boolean hasUnfinishedMerge(byte[] content) {
        return UNFINISHED_MERGE.matcher(text(content)).find();
    }

    /** In no particular encoding: the words have only letters that all of them share, in UTF-16 with zeros between. */
    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
}
