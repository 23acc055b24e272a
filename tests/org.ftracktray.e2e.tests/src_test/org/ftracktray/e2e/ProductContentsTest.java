// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the assembled products contain, and that our bundles know each other in one direction only. */
class ProductContentsTest {

    private static final Path PRODUCTS = Path.of(System.getProperty("ftracktray.products"));
    private static final Pattern OURS = Pattern.compile("org\\.ftracktray\\.([a-z]+)");

    private static final Pattern FOR_TESTS = Pattern
            .compile("[\\w.]+(?:;version=\"[\\d.]+\")?;x-friends:=\"[\\w.]+\\.tests\"");

    /** For each bundle those it may know. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries( //
            Map.entry("client", Set.of()), //
            Map.entry("signin", Set.of("client")), //
            Map.entry("action", Set.of("client")), //
            Map.entry("sandbox", Set.of("client")), //
            Map.entry("desktop", Set.of("client")), //
            Map.entry("task", Set.of("client", "signin")), //
            Map.entry("launch", Set.of("client", "signin", "action", "task")), //
            Map.entry("listener", Set.of("client", "signin", "action", "task", "launch")), //
            Map.entry("plugin", Set.of("client", "signin", "launch")), //
            Map.entry("diagnostics", Set.of("client", "signin", "action", "task", "launch", "listener", "plugin")), //
            Map.entry("ui", Set.of("client", "signin", "action", "task", "launch", "listener", "plugin", "diagnostics",
                    "desktop")), //
            Map.entry("app", Set.of("client", "signin", "action", "task", "launch", "listener", "plugin", "diagnostics",
                    "ui", "sandbox")));

    @ParameterizedTest
    @CsvSource({"linux/gtk/x86_64, gtk.linux.x86_64", "linux/gtk/aarch64, gtk.linux.aarch64",
            "win32/win32/x86_64, win32.win32.x86_64",
            "macosx/cocoa/aarch64/FtrackTray.app/Contents/Eclipse, cocoa.macosx.aarch64"})
    void everyPlatformHasItsNativeWidgetsAndNoWorkbenchOfEclipse3(String folder, String fragment) {
        List<String> names = plugins(folder).map(path -> path.getFileName().toString()).toList();
        assertThat(names).anyMatch(name -> name.startsWith("org.eclipse.swt." + fragment + "_"));
        assertThat(names).noneMatch(name -> name.startsWith("org.eclipse.ui_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux/gtk/x86_64", "linux/gtk/aarch64", "win32/win32/x86_64",
            "macosx/cocoa/aarch64/FtrackTray.app/Contents/Eclipse"})
    void everyPlatformHasWhatTheSandboxNeeds(String folder) {
        assertThat(plugins(folder).map(path -> path.getFileName().toString().replaceFirst("_.*", ""))).contains(
                "org.ftracktray.sandbox", "org.eclipse.jetty.server", "com.h2database.mvstore",
                "org.snakeyaml.engine");
    }

    @TestFactory
    Stream<DynamicTest> aBundleKnowsOnlyThoseBelowIt() {
        return MAY_KNOW.keySet().stream().sorted().map(bundle -> DynamicTest.dynamicTest(bundle,
                () -> assertThat(MAY_KNOW.get(bundle)).containsAll(known(bundle))));
    }

    @TestFactory
    Stream<DynamicTest> aBundleExportsNothingInternalButToItsTests() {
        return MAY_KNOW.keySet().stream().sorted().map(bundle -> DynamicTest.dynamicTest(bundle,
                () -> assertThat(FOR_TESTS.matcher(header(bundle, "Export-Package")).replaceAll(""))
                        .doesNotContain(".internal")));
    }

    private static Set<String> known(String bundle) {
        return OURS.matcher(header(bundle, "Import-Package") + "," + header(bundle, "Require-Bundle")).results()
                .map((MatchResult match) -> match.group(1)).filter(other -> !other.equals(bundle))
                .collect(Collectors.toSet());
    }

    private static String header(String bundle, String name) {
        Path file = plugins("linux/gtk/x86_64")
                .filter(path -> path.getFileName().toString().startsWith("org.ftracktray." + bundle + "_"))
                .findFirst().orElseThrow();
        try (JarFile jar = new JarFile(file.toFile())) {
            String value = jar.getManifest().getMainAttributes().getValue(name);
            return value == null ? "" : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> plugins(String platform) {
        try (Stream<Path> files = Files.list(PRODUCTS.resolve(platform).resolve("plugins"))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
