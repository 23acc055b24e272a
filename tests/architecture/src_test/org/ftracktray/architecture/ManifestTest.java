// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What the manifests say of versions, and who may use a package. */
class ManifestTest {
    /** With a lower and an upper end; the version in which something may break is not in it. */
    private static final Pattern RANGE = Pattern.compile(".*[;:]?version=\"\\[[0-9.]+,[0-9.]+\\)\".*");
    private static final Pattern FRIENDS = Pattern.compile("x-friends:=\"([^\"]*)\"");
    /** Java's own packages have no versions, nor has what Eclipse exports for itself. */
    private static final Pattern WITHOUT_VERSION = Pattern
            .compile("(java|javax|com\\.sun\\.net)\\..*|org\\.eclipse\\..*\\.internal\\..*");

    /** Is for programs of others, too. */
    private static final String LIBRARY = "org.ftracktray.client";

    @Test
    void everyExportedPackageHasAVersion() {
        assertEquals(List.of(), clauses("Export-Package").stream().filter(each -> !each.contains("version=")).toList());
    }

    @Test
    void everyImportAndRequiredBundleHasARangeOfVersions() {
        List<String> without = new ArrayList<>(clauses("Require-Bundle"));
        without.addAll(clauses("Import-Package"));
        without.removeIf(each -> RANGE.matcher(each).matches()
                || WITHOUT_VERSION.matcher(Bundles.packageOf(each)).matches());
        assertEquals(List.of(), without);
    }

    @Test
    void aPackageThatOneBundleUsesNamesItsFriends() {
        Map<String, Set<String>> users = users();
        assertEquals(List.of(), clauses("Export-Package").stream().filter(each -> !each.contains("x-friends"))
                .filter(each -> !Bundles.packageOf(each).startsWith(LIBRARY))
                .filter(each -> users.getOrDefault(Bundles.packageOf(each), Set.of()).size() == 1).toList());
    }

    @Test
    void onlyFriendsUseAPackageThatNamesThem() {
        Map<String, Set<String>> users = users();
        for (String clause : clauses("Export-Package")) {
            Matcher friends = FRIENDS.matcher(clause);
            if (friends.find()) {
                Set<String> strangers = new TreeSet<>(users.getOrDefault(Bundles.packageOf(clause), Set.of()));
                strangers.removeAll(Set.of(friends.group(1).split("\\s*,\\s*")));
                assertEquals(Set.of(), strangers, clause);
            }
        }
    }

    private static List<String> clauses(String header) {
        return Bundles.folders().stream().flatMap(bundle -> Bundles.clauses(bundle, header).stream()).toList();
    }

    /** The bundles that import each package; those of tests are not counted. */
    private static Map<String, Set<String>> users() {
        Map<String, Set<String>> users = new TreeMap<>();
        for (Path bundle : Bundles.folders()) {
            for (String clause : Bundles.clauses(bundle, "Import-Package")) {
                String name = bundle.getFileName().toString();
                if (!Bundles.packageOf(clause).startsWith(name)) {
                    users.computeIfAbsent(Bundles.packageOf(clause), each -> new TreeSet<>()).add(name);
                }
            }
        }
        return users;
    }
}
