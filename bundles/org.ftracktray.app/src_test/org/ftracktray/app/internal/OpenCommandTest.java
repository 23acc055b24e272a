// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;
import picocli.CommandLine.Command;

class OpenCommandTest {

    private final StringWriter out = new StringWriter();
    private int shown;

    @Command(name = "ftrack-tray")
    private final class Tray implements Callable<Integer> {
        @Override
        public Integer call() {
            shown++;
            return 0;
        }
    }

    @Test
    void theMenuEntryShowsTheWindow() {
        assertEquals(0, run("open"));
        assertEquals(1, shown);
    }

    @Test
    void aLinkShowsTheWindowAndIsTold() {
        assertEquals(0, run("open", "ftracktray://task/7"));
        assertEquals(1, shown);
        assertTrue(out.toString().contains("ftracktray://task/7"), out.toString());
    }

    @Test
    void anotherAddressIsRefused() {
        assertEquals(2, run("open", "https://studio.example"));
        assertEquals(0, shown);
    }

    private int run(String... arguments) {
        return new CommandLine(new Tray()).addSubcommand(new OpenCommand()).setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true)).execute(arguments);
    }
}
