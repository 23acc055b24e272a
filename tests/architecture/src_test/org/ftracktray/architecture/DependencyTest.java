// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The direction of dependencies between bundles and between packages, read from the compiled classes. */
class DependencyTest {
    /** What a bundle may need; the others are above it, or beside. */
    private static final Map<String, Set<String>> BELOW = Map.ofEntries(entry("start", Set.of()),
            entry("client", Set.of()), entry("desktop", Set.of("client")), entry("action", Set.of("client")),
            entry("signin", Set.of("client")),
            entry("sandbox", Set.of("client")), entry("task", Set.of("client", "signin")),
            entry("launch", Set.of("client", "action", "signin", "task")),
            entry("listener", Set.of("client", "action", "signin", "launch")),
            entry("plugin", Set.of("client", "signin", "launch")),
            entry("diagnostics", Set.of("client", "action", "signin", "launch", "listener", "plugin")),
            entry("ui", Set.of("client", "action", "signin", "task", "launch", "listener", "plugin", "diagnostics",
                    "desktop")),
            entry("app", Set.of("client", "action", "signin", "launch", "listener", "plugin", "diagnostics", "ui",
                    "sandbox", "desktop")));

    /** Types of an API with static methods that make what implements it, and so have to name it. */
    private static final Set<String> FACTORIES = Set.of("org.ftracktray.client.Session",
            "org.ftracktray.client.SecretMask", "org.ftracktray.client.SiteAddress", "org.ftracktray.client.WebContent",
            "org.ftracktray.client.event.EventHub",
            "org.ftracktray.client.event.Expression", "org.ftracktray.sandbox.SandboxStudio");

    private static JavaClasses classes;

    @BeforeAll
    static void readTheClasses() {
        List<Path> folders = Bundles.folders().stream().map(bundle -> bundle.resolve("target/classes")).toList();
        for (Path folder : folders) {
            assertTrue(Files.isDirectory(folder), folder + " was not compiled");
        }
        classes = new ClassFileImporter().importPaths(folders);
    }

    static Set<String> names() {
        return new TreeSet<>(BELOW.keySet());
    }

    @Test
    void everyBundleHasItsPlace() {
        Set<String> found = new TreeSet<>();
        Bundles.folders().forEach(bundle -> found.add(Bundles.shortName(bundle)));
        assertEquals(names(), found);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aBundleNeedsOnlyThoseBelowIt(String bundle) {
        Set<String> others = names();
        others.removeAll(BELOW.get(bundle));
        others.remove(bundle);
        noClasses().that().resideInAPackage("org.ftracktray." + bundle + "..").should().dependOnClassesThat()
                .resideInAnyPackage(
                        others.stream().map(other -> "org.ftracktray." + other + "..").toArray(String[]::new))
                .allowEmptyShould(true).check(classes);
    }

    @ParameterizedTest
    @MethodSource("names")
    void nobodyUsesTheInternalPackagesOfAnotherBundle(String bundle) {
        noClasses().that().resideOutsideOfPackage("org.ftracktray." + bundle + "..").should().dependOnClassesThat()
                .resideInAPackage("org.ftracktray." + bundle + ".internal..").check(classes);
    }

    @Test
    void noPackageNeedsAnotherThatNeedsIt() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles()
                .ignoreDependency(describe("factories", type -> FACTORIES.contains(type.getName())),
                        resideInAPackage("..internal.."))
                .check(classes);
    }

    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
