// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample bundle as a technical director builds it: with nothing but the product, a JDK and the guide. */
public final class SampleBundle {
    private static final Pattern SHELL = Pattern.compile("```sh\n(javac .*?)```", Pattern.DOTALL);

    private final Path sources;
    private final Path guide;

    /** @param root the folder of the project's sources */
    public SampleBundle(Path root) {
        sources = root.resolve("tests/org.ftracktray.sample.launcher");
        guide = root.resolve("docs/extending.md");
    }

    /** Copies the sources to {@code work} and runs the guide's commands there; they write {@code jar}. */
    public void build(Product product, Path work, Path jar) {
        try {
            copy(work);
            Matcher commands = SHELL.matcher(Files.readString(guide));
            if (!commands.find()) {
                throw new IllegalStateException(guide + " does not say how a bundle is built");
            }
            ProcessBuilder shell = new ProcessBuilder("sh", "-ec", commands.group(1)).directory(work.toFile())
                    .redirectErrorStream(true);
            Map<String, String> environment = shell.environment();
            environment.put("PRODUCT", product.folder().toString());
            environment.put("JAR", jar.toString());
            environment.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + environment.get("PATH"));
            Process process = shell.start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the guide's commands failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What belongs to the bundle, and nothing that another build made of it. */
    private void copy(Path work) throws IOException {
        for (String part : List.of("META-INF", "plugin.xml", "applications", "src")) {
            try (var files = Files.walk(sources.resolve(part))) {
                for (Path file : files.toList()) {
                    Path copy = work.resolve(sources.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
