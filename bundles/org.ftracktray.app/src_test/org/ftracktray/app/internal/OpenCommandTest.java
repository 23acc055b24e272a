// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;

class OpenCommandTest {

    private final StringWriter out = new StringWriter();
    private final List<Optional<Link>> opened = new ArrayList<>();
    private final List<Problem> shown = new ArrayList<>();

    @Command(name = "ftrack-tray")
    private final class Started implements Tray {
        @Override
        public int open(Optional<Link> link) {
            opened.add(link);
            return 0;
        }

        @Override
        public void show(Problem problem) {
            shown.add(problem);
        }
    }

    @Test
    void theMenuEntryShowsTheWindow() {
        assertEquals(0, run("open"));
        assertEquals(List.of(Optional.empty()), opened);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftracktray://task/7", "7", "https://studio.ftrackapp.com/#entityId=7",
            "ftracktray://task/7/launch/nuke_13", "ftracktray://site/studio.ftrackapp.com", "ftracktray:"})
    void aLinkIsHandedOver(String link) {
        assertEquals(0, run("open", link));
        assertEquals(List.of(Optional.of(Link.of(link))), opened);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://studio.example", "ftracktray://quit", "ftracktray://task/7?x=y",
            "file:///etc/passwd"})
    void whatIsNoLinkIsRefusedInTheTerminalAndInAWindow(String text) {
        assertEquals(2, run("open", text));
        assertEquals(List.of(), opened);
        assertEquals(1, out.toString().lines().count(), out.toString());
        assertTrue(out.toString().contains(shown.getFirst().what()), out.toString());
    }

    private int run(String... arguments) {
        return new CommandLine(new Started()).addSubcommand(new OpenCommand()).setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true)).execute(arguments);
    }
}
