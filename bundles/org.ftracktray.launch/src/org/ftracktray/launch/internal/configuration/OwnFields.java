// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.configuration;

import java.util.Optional;
import java.util.Set;

import org.ftracktray.launch.internal.document.Node;

/**
 * Tells files that were written for Connect, whose expressions match the beginning of a name, from those for us, whose
 * expressions match whole names: by a field that Connect does not have. Only the file that the search stands in is asked, so
 * a file that adds such a field to an entry of Connect's changes nothing about what is found.
 */
final class OwnFields {

    private static final String SEARCH = "search_path";

    /** What Connect and its older launcher read. */
    private static final Set<String> OF_CONNECT = Set.of("type", "name", "priority", "context", "identifier",
            "applicationIdentifier", "integrations", "label", "icon", "variant", "description", SEARCH,
            "extensions_path", "environment_variables", "standalone_module", "version_year_offset");

    private OwnFields() {}

    /** The first field of our own in the file that the entry's search stands in. */
    static Optional<String> besideTheSearch(Node.Mapping entry) {
        Optional<String> file = entry.get(SEARCH).map(search -> search.position().file());
        return entry.values().entrySet().stream()
                .filter(field -> LaunchConfigurationReader.KNOWN.contains(field.getKey())
                        && !OF_CONNECT.contains(field.getKey()))
                .filter(field -> file.filter(field.getValue().position().file()::equals).isPresent())
                .map(field -> field.getKey()).findFirst();
    }
}
