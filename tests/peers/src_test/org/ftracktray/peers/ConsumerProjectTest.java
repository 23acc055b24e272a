// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.peers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.SandboxProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The client in somebody else's Maven project: installed from a copy of its folder into a local repository of its own, without
 * a network; what both builds need comes from the repository that this build filled.
 */
@Timeout(600)
class ConsumerProjectTest {
    private static final Path ROOT = Path.of(System.getProperty("ftracktray.peers", "tests/peers")).toAbsolutePath()
            .getParent().getParent();
    private static final Path REPOSITORY = Path.of(System.getProperty("ftracktray.repository",
            System.getProperty("user.home") + "/.m2/repository"));
    private static final String INSTALLED = "org/ftracktray/org.ftracktray.client/0.1.0-SNAPSHOT/";

    @TempDir
    private static Path folder;

    /** The three lines that {@code docs/client.md} shows, in an otherwise empty project. */
    private static final String PROJECT = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.example.studio</groupId>
              <artifactId>pipeline</artifactId>
              <version>1</version>
              <properties><maven.compiler.release>21</maven.compiler.release></properties>
              <dependencies>
            %s  </dependencies>
              <build><plugins>
                <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
                <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
                <plugin><artifactId>maven-dependency-plugin</artifactId><version>3.8.1</version></plugin>
              </plugins></build>
            </project>
            """;

    @BeforeAll
    static void installTheClientAlone() throws Exception {
        Path client = folder.resolve("source/bundles/org.ftracktray.client");
        for (String part : List.of("bundles/org.ftracktray.client/pom.xml", "bundles/org.ftracktray.client/bnd.bnd",
                "bundles/org.ftracktray.client/api.sig", "bundles/org.ftracktray.client/src",
                "releng/formatter.xml", "LICENSE")) {
            copy(ROOT.resolve(part), folder.resolve("source").resolve(part));
        }
        maven(client, "install", "-DskipTests", "-Dformatter.skip=true", "-Dimpsort.skip=true");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void maven(Path project, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("ftracktray.maven"), "bin/mvn").toString(),
                        "-B", "-ntp", "-o", "-Dmaven.repo.local=" + folder.resolve("repository"),
                        "-Dmaven.repo.local.tail=" + REPOSITORY, "-f", project.toString()));
        command.addAll(List.of(arguments));
        Path log = Path.of("target/consumer-project.log").toAbsolutePath();
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int exit = builder.start().waitFor();
        assertThat(exit).as(Files.readString(log)).isZero();
    }

    @Test
    void threeLinesOfDependencyCompileAndRunTheProgramOfTheDocumentation() throws Exception {
        String text = Files.readString(ROOT.resolve("docs/client.md"));
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), PROJECT.formatted(block(text, "xml")));
        Path source = Files.createDirectories(project.resolve("src/main/java")).resolve("Example.java");
        Files.writeString(source, block(text, "java"));
        maven(project, "compile", "dependency:build-classpath", "-Dmdep.outputFile=class-path");
        String classPath = project.resolve("target/classes") + File.pathSeparator
                + Files.readString(project.resolve("class-path"));

        try (SandboxProcess studio = SandboxProcess.start(Product.built())) {
            ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-cp", classPath, "Example", studio.url().toString(), "anna").redirectErrorStream(true);
            builder.environment().put("FTRACK_API_KEY", studio.account("anna").apiKey());
            Process program = builder.start();
            try {
                var printed = program.inputReader(UTF_8);
                List<String> lines = new ArrayList<>();
                String line = printed.readLine();
                while (line != null && !line.startsWith("Connected")) {
                    lines.add(line);
                    line = printed.readLine();
                }
                assertThat(line).as(lines.toString()).startsWith("Connected");
                assertThat(lines).anyMatch(task -> task.matches(".+ / .+"));
                program.outputWriter().append('\n').flush();
                assertThat(program.waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
                assertThat(program.exitValue()).isZero();
            } finally {
                program.destroyForcibly();
            }
        }
    }

    private static String block(String text, String language) {
        String start = "```" + language + "\n";
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf("```", from));
    }

    @Test
    void whatIsInstalledIsWhatCentralAsksFor() throws Exception {
        Path installed = folder.resolve("repository").resolve(INSTALLED);
        String pom = Files.readString(installed.resolve("org.ftracktray.client-0.1.0-SNAPSHOT.pom"));
        assertThat(pom).contains("<name>", "<description>", "<url>", "<license>", "<developer>", "<scm>")
                .doesNotContain("<parent>", "tycho", "<repositories>");
        assertThat(entries(installed.resolve("org.ftracktray.client-0.1.0-SNAPSHOT-sources.jar")))
                .contains("org/ftracktray/client/Session.java");
        assertThat(entries(installed.resolve("org.ftracktray.client-0.1.0-SNAPSHOT-javadoc.jar")))
                .anyMatch(name -> name.endsWith("org/ftracktray/client/Session.html"))
                .noneMatch(name -> name.contains("/internal/"));
    }

    private static List<String> entries(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream().map(Object::toString).toList();
        }
    }

    @Test
    void theJarHasItsLicenceAndTheVersionsOfItsPackages() throws Exception {
        Path file = folder.resolve("repository").resolve(INSTALLED + "org.ftracktray.client-0.1.0-SNAPSHOT.jar");
        try (JarFile jar = new JarFile(file.toFile())) {
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
            var headers = jar.getManifest().getMainAttributes();
            assertThat(headers.getValue("Automatic-Module-Name")).isEqualTo("org.ftracktray.client");
            assertThat(headers.getValue("Bundle-SymbolicName")).isEqualTo("org.ftracktray.client");
            assertThat(headers.getValue("Export-Package"))
                    .contains("org.ftracktray.client;version=\"0.1.0\"",
                            "org.ftracktray.client.event;version=\"0.1.0\"")
                    .doesNotContain("internal");
        }
    }

    @Test
    void aMethodThatIsGoneFailsTheBuild() throws Exception {
        Path client = folder.resolve("source/bundles/org.ftracktray.client");
        Path recorded = client.resolve("api.sig");
        String before = Files.readString(recorded);
        String method = "meth public abstract java.net.URI site()";
        assertThat(before).contains(method);
        Files.writeString(recorded, before.replace(method, "meth public abstract java.net.URI page()\n" + method));
        try {
            assertThatThrownBy(() -> maven(client, "process-classes", "-Dformatter.skip=true", "-Dimpsort.skip=true"))
                    .hasMessageContaining("API type removed");
        } finally {
            Files.writeString(recorded, before);
        }
    }
}
