// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class GenerateCommandTest {

    enum Switch {
        on, off
    }

    @Command(name = "ftrack-tray", description = "Does it's work.", mixinStandardHelpOptions = true)
    static final class Program {
        @Option(names = {"-s", "--server"}, paramLabel = "URL", description = "The site's address.")
        private String server;

        @Option(names = "--secret-option", hidden = true, description = "Nobody is told.")
        private boolean secret;
    }

    @Command(name = "light", description = "Turns the light.")
    static final class Light {
        @Parameters(paramLabel = "on|off", description = ".hidden files too")
        private Switch to;
    }

    @TempDir
    private Path folder;

    @Test
    void theManualPageTellsEveryCommandAndOption() throws IOException {
        String page = generated("ftrack-tray.1");
        assertTrue(page.startsWith(".TH \"FTRACK\\-TRAY\" 1 "), page);
        assertTrue(page.contains("\\fB\\-s\\fR, \\fB\\-\\-server\\fR \\fIURL\\fR\nThe site's address.\n"), page);
        assertTrue(page.contains(".SH \"COMMAND light\"\n.PP\nTurns the light.\n"), page);
        assertTrue(page.contains("\n\\&.hidden files too\n"), page);
        assertFalse(page.contains("secret") || page.contains("generate"), page);
    }

    @Test
    void fishCompletesCommandsOptionsAndTheirWords() throws IOException {
        String fish = generated("ftrack-tray.fish");
        assertTrue(fish.contains(
                "complete -c ftrack-tray -n 'not __fish_seen_subcommand_from light' -f -a light -d 'Turns the light.'"),
                fish);
        assertTrue(fish.contains(" -s s -l server -r -d 'The site\\'s address.'"), fish);
        assertTrue(fish.contains("-n '__fish_seen_subcommand_from light' -f -a 'on off'"), fish);
        assertFalse(fish.contains("secret") || fish.contains("generate"), fish);
    }

    @Test
    void bashCompletesTheProgramsCommands() throws IOException {
        String bash = generated("ftrack-tray.bash");
        assertTrue(bash.contains("light") && bash.contains("--server"), bash);
        assertFalse(bash.contains("picocli_ftrack-tray_generate"), bash);
    }

    private String generated(String name) throws IOException {
        int exit = new CommandLine(new Program()).addSubcommand(new Light()).addSubcommand(new GenerateCommand())
                .execute("generate", "--output", folder.toString());
        assertEquals(0, exit);
        return Files.readString(folder.resolve(name));
    }
}
