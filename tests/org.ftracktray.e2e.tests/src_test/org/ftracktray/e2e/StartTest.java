// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

import org.ftracktray.testing.desktop.Home;
import org.ftracktray.testing.desktop.Processes;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Output;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.SandboxProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two ways to start the framework, and the files that every start of the product needs. */
class StartTest {
    private static final Product PRODUCT = Product.built();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"connect", "plain"})
    void listensAndAnswersWhicheverWayItStarts(String way) throws Exception {
        try (Home home = new Home(); SandboxProcess sandbox = SandboxProcess.start(PRODUCT)) {
            Map<String, String> environment = home.environment();
            environment.put("FTRACK_API_KEY", sandbox.account("anna").apiKey());
            List<String> command = new ArrayList<>(PRODUCT.command(home.folder(), way, "headless", "--server",
                    sandbox.url().toString(), "--user", "anna", "--json"));
            command.add(1, "-Dftracktray.start=" + way);
            try (Output headless = Output.of(environment, home.log(way), command)) {
                headless.line("connected", Waiting.LIMIT, line -> line.contains("\"connected\""));
            }
            assertThat(Path.of(Product.dataFolder(home.folder(), way) + "/.metadata/.log")).doesNotExist();
        }
    }

    @Test
    void aFolderThatNobodyMayWriteToIsEnough() throws Exception {
        try (Home home = new Home()) {
            Map<String, String> environment = home.environment();
            environment.put("XDG_CACHE_HOME", "/proc/nobody-may-write-here");
            List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "@" + PRODUCT.folder().resolve("jvm.options"), "-Duser.home=" + home.folder(), "-jar",
                    PRODUCT.jar().toString(), "-data", home.folder().resolve("d").toString(), "--version");
            try (Output version = Output.of(environment, home.log("version"), command)) {
                assertThat(version.exitCode(Waiting.LIMIT)).isZero();
                assertThat(version.lines().getFirst()).startsWith("Ftrack Tray ");
                assertThat(version.errors()).isEmpty();
            }
        }
    }

    @Test
    void anArchiveOfClassesThatDoesNotFitIsNoFailure() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.aot"), "made by another JVM");
        try (Home home = new Home()) {
            List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "@" + PRODUCT.folder().resolve("jvm.options"), "-XX:AOTCache=" + wrong, "-Duser.home="
                            + home.folder(),
                    "-jar", PRODUCT.jar().toString(), "-data", home.folder().resolve("d").toString(), "--version");
            try (Output version = Output.of(home.environment(), home.log("version"), command)) {
                assertThat(version.exitCode(Waiting.LIMIT)).isZero();
                assertThat(version.lines().getFirst()).startsWith("Ftrack Tray ");
                assertThat(version.errors()).isEmpty();
            }
        }
    }

    /** As packages do: the build makes it in another folder than the one where it is installed. */
    @Test
    void anArchiveOfClassesMadeInAnotherFolderIsUsed() throws Exception {
        assumeTrue(Runtime.version().feature() >= 25, "this JVM has no archives of loaded classes");
        Path made = folder.resolve("made");
        Path installed = folder.resolve("installed");
        try (Home home = new Home()) {
            Processes.run(home.environment(), "cp", "-a", PRODUCT.folder().toString(), made.toString());
            assertThat(versionFrom(made, home, "-XX:AOTCacheOutput=" + made.resolve("new.aot"))).isNotEmpty();
            Files.move(made, installed);

            // "on" ends the JVM when the archive does not fit
            assertThat(versionFrom(installed, home, "-XX:AOTMode=on", "-XX:AOTCache=" + installed.resolve("new.aot")))
                    .first().asString().startsWith("Ftrack Tray ");
        }
    }

    private static List<String> versionFrom(Path product, Home home, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "@" + product.resolve("jvm.options")));
        command.addAll(List.of(options));
        command.addAll(List.of("-Duser.home=" + home.folder(), "-jar", product.resolve("ftrack-tray.jar").toString(),
                "-data", home.folder().resolve("d").toString(), "--version"));
        try (Output version = Output.of(home.environment(), home.log("version"), command)) {
            assertThat(version.exitCode(Waiting.LIMIT)).as(version.errors().toString()).isZero();
            return version.lines();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux/gtk/x86_64", "linux/gtk/aarch64", "win32/win32/x86_64",
            "macosx/cocoa/aarch64/FtrackTray.app/Contents/Eclipse"})
    void allBundlesAreOnTheClassPathUnsignedWithTheirNativeLibrariesBesideThem(String platform) throws Exception {
        Path product = Path.of(System.getProperty("ftracktray.products")).resolve(platform);
        String classPath;
        try (JarFile jar = new JarFile(product.resolve("ftrack-tray.jar").toFile())) {
            classPath = jar.getManifest().getMainAttributes().getValue("Class-Path");
        }
        for (String name : classPath.split(" ")) {
            assertThat(URI.create(name).getScheme()).isNull();
            try (JarFile jar = new JarFile(product.resolve(name).toFile())) {
                assertThat(jar.stream().map(entry -> entry.getName()))
                        .noneMatch(entry -> entry.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)"));
            }
        }
        assertThat(classPath.split(" ")).anyMatch(name -> name.contains("/org.eclipse.osgi_"))
                .anyMatch(name -> name.contains("/org.ftracktray.start_"));
        try (var files = Files.list(product.resolve("native"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.contains("jnidispatch")).anyMatch(name -> name.contains("swt-"));
        }
        assertThat(product.resolve("jvm.options")).exists();
        assertThat(product.resolve("sandbox.options")).exists();
    }
}
