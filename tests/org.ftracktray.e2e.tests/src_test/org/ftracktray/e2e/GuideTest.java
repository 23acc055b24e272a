// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import org.ftracktray.testing.desktop.Home;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Output;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.product.SandboxProcess;
import org.ftracktray.testing.web.StudioApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide for technical directors shows is what the product takes. */
class GuideTest {
    private static final Product PRODUCT = Product.built();
    private static final Pattern TYPE = Pattern.compile("package ([\\w.]+);.*?(?:class|interface) (\\w+)",
            Pattern.DOTALL);

    /** What the examples use of the studio's own. */
    private static final List<String> OF_THE_STUDIO = List.of("""
            package studio.farm;
            final class Farm {
                static java.util.concurrent.CompletableFuture<Integer> submit(java.util.List<String> command,
                        java.util.Map<String, String> environment, java.nio.file.Path log) {
                    return new java.util.concurrent.CompletableFuture<>();
                }
            }
            """, """
            package studio.licences;
            final class Licences {
                static int free(String label) {
                    return 1;
                }
            }
            """);

    @TempDir
    private Path folder;

    private static List<String> blocks(String language) throws IOException {
        Path guide = Path.of(System.getProperty("ftracktray.root"), "docs/extending.md");
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(guide))
                .results()
                .map((MatchResult block) -> block.group(1)).toList();
    }

    @Test
    void showsJavaThatCompilesAgainstTheProduct() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        blocks("java").forEach(block -> sources.add(source(block)));
        assertThat(sources).hasSizeGreaterThanOrEqualTo(3);
        OF_THE_STUDIO.forEach(block -> sources.add(source(block)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean compiled = compiler.getTask(said, null, null,
                List.of("--release", "21", "-Xlint:deprecation", "-Werror", "-proc:none", "-cp", classPath(), "-d",
                        folder.toString()),
                null, sources).call();
        assertThat(compiled).as(said.toString()).isTrue();
    }

    private static String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(PRODUCT.folder().resolve("plugins"))) {
            return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static JavaFileObject source(String code) {
        var type = TYPE.matcher(code);
        assertThat(type.find()).as(code).isTrue();
        String path = type.group(1).replace('.', '/') + "/" + type.group(2) + ".java";
        return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }

    @Test
    void showsConfigurationsThatTheProductTakesWithoutAProblem() throws IOException {
        List<String> blocks = blocks("yaml").stream().filter(block -> !block.startsWith("# plugin.yaml")).toList();
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(5);
        for (int i = 0; i < blocks.size(); i++) {
            String block = blocks.get(i);
            // the others show single fields of an application
            String entry = block.contains("type: ") && !block.startsWith("status_on_start") ? block : """
                    type: launch_config
                    name: example-%d
                    identifier: example-%d
                    applicationIdentifier: example_%d
                    label: Example
                    executables: {linux: [/bin/true]}
                    """.formatted(i, i, i) + block;
            Files.writeString(folder.resolve("example-" + i + ".yaml"), entry);
        }
        try (Home home = new Home(); Sandbox sandbox = Sandbox.start(PRODUCT)) {
            SandboxProcess.Account anna = sandbox.account("anna");
            String task = StreamSupport
                    .stream(new StudioApi(sandbox.url(), anna).query("select link from Task").getFirst()
                            .path("link").spliterator(), false)
                    .map(each -> each.path("name").asString())
                    .collect(Collectors.joining("/"));
            Map<String, String> environment = home.environment();
            environment.put("FTRACK_API_KEY", anna.apiKey());
            environment.put("STUDIO_TOOLS", "/studio/tools");
            try (Output output = Output.of(environment, home.log("explain"),
                    PRODUCT.command(home.folder(), "explain", "explain", "--server", sandbox.url().toString(), "--user",
                            "anna", "--task", task, "--applications", folder.toString()))) {
                assertThat(output.exitCode(Waiting.LIMIT)).as(output.errors()).isZero();
                assertThat(output.lines()).noneMatch(line -> line.startsWith("problem"))
                        .anyMatch(line -> line.contains("maya_2026"));
            }
            try (Output output = Output.of(environment, home.log("check"),
                    PRODUCT.command(home.folder(), "check", "check", folder.toString()))) {
                assertThat(output.exitCode(Waiting.LIMIT)).as(output.errors()).isZero();
                assertThat(output.lines()).anyMatch(line -> line.endsWith(" 0 problems."));
            }
        }
    }
}
