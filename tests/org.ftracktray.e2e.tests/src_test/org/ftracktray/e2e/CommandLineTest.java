// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.ftracktray.testing.desktop.Home;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Output;
import org.ftracktray.testing.product.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandLineTest {
    private static Home home;

    @BeforeAll
    static void start() {
        home = new Home();
    }

    @AfterAll
    static void stop() {
        home.close();
    }

    private static Output run(String... arguments) {
        return Output.of(home.environment(), home.log("command"),
                Product.built().command(home.folder(), "command", arguments));
    }

    static Stream<List<String>> wrongOptions() {
        return Stream.of(List.of("--no-such-option"), List.of("headless", "--no-such-option"),
                List.of("sandbox", "--port", "many"), List.of("no-such-command"));
    }

    @ParameterizedTest
    @MethodSource("wrongOptions")
    void refusesWrongOptionsInOneLineWithExitCodeTwo(List<String> arguments) {
        try (Output output = run(arguments.toArray(String[]::new))) {
            assertThat(output.exitCode(Waiting.LIMIT)).isEqualTo(2);
            assertThat(output.lines()).isEmpty();
            assertThat(output.errors().lines()).singleElement().asString().startsWith("ftrack-tray")
                    .contains(arguments.getLast());
        }
    }

    @Test
    void tellsItsVersion() {
        try (Output output = run("--version")) {
            assertThat(output.exitCode(Waiting.LIMIT)).isZero();
            assertThat(output.lines().getFirst()).matches("Ftrack Tray \\d+\\.\\d+\\.\\d+.*");
        }
    }

    @Test
    void explainsItsCommandsAndOptions() {
        try (Output output = run("--help")) {
            assertThat(output.exitCode(Waiting.LIMIT)).isZero();
            assertThat(output.lines()).anyMatch(line -> line.contains("--server"))
                    .anyMatch(line -> line.contains("headless")).anyMatch(line -> line.contains("sandbox"));
        }
    }
}
