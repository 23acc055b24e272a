// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.ftracktray.e2e.story.Step;
import org.ftracktray.e2e.story.Story;
import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.product.Product;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Plays the whole story of the product unattended: a line and a screenshot for each step. Exit code 0 only when every
 * step was observed, 1 when one was not, 2 when the command line was wrong.
 */
@Command(name = "demo", mixinStandardHelpOptions = true, versionProvider = Demo.Version.class, //
        description = "Plays the whole story: sign in, start an application from a task, sign out.")
public final class Demo implements Callable<Integer> {
    @Option(names = "--virtual-display", description = "Play on a virtual display although there is a real one.")
    private boolean virtual;

    private final Path pictures = Path.of(System.getProperty("ftracktray.target")).resolve("demo");

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"Ftrack Tray demo " + Demo.class.getPackage().getImplementationVersion()};
        }
    }

    public static void main(String[] arguments) {
        int exit = new CommandLine(new Demo()).setCommandName("./run demo")
                .setParameterExceptionHandler((wrong, given) -> {
                    System.err.println("./run demo: " + wrong.getMessage().lines().findFirst().orElse("wrong arguments")
                            + " (see --help)");
                    return CommandLine.ExitCode.USAGE;
                }).execute(arguments);
        System.exit(exit);
    }

    @Override
    public Integer call() {
        clear();
        try (Desktop desktop = virtual ? Desktop.virtual() : Desktop.present();
                Story story = new Story(desktop, Product.built())) {
            // SIGINT and SIGTERM leave nothing behind
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                story.close();
                desktop.close();
            }));
            int exit = play(story, desktop);
            story.keepLogs(pictures.resolve("logs"));
            return exit;
        } catch (RuntimeException e) {
            return fail("the demo could not start", e);
        }
    }

    private int play(Story story, Desktop desktop) {
        int number = 0;
        for (Step step : story.steps()) {
            number++;
            String picture = "%02d-%s".formatted(number, step.name());
            try {
                String observed = step.play().get();
                System.out.printf("%2d. %s: %s%n", number, step.deed(), observed);
                desktop.screenshot(pictures.resolve(picture + ".png"));
            } catch (RuntimeException e) {
                desktop.screenshot(pictures.resolve(picture + "-failed.png"));
                return fail("step %d was not observed, %s".formatted(number, step.deed()), e);
            }
        }
        System.out.println("Every step was observed; pictures are in " + pictures);
        return 0;
    }

    private int fail(String what, RuntimeException cause) {
        Path details = pictures.resolve("failure.txt");
        try (var writer = new java.io.PrintWriter(Files.newBufferedWriter(details))) {
            cause.printStackTrace(writer);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        System.err.printf("./run demo: %s: %s (see %s)%n", what, why, details);
        return 1;
    }

    private void clear() {
        try {
            if (Files.exists(pictures)) {
                try (Stream<Path> files = Files.walk(pictures)) {
                    files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
                }
            }
            Files.createDirectories(pictures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
