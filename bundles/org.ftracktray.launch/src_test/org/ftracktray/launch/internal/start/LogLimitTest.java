// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

import org.ftracktray.launch.Launched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LogLimitTest extends RealLaunches {

    private final LogLimit limit = new LogLimit(1000, (message, cause) -> {
        throw new AssertionError(message, cause);
    });

    @Test
    void cutsTheLogOfARunningApplicationWhichGoesOnWritingIntoIt() throws Exception {
        Launched launched = started(launch(script(
                "i=0; while [ $i -lt 200 ]; do echo \"line $i\"; i=$((i+1)); done; echo > '" + root + "/written';"
                        + " while [ ! -e '" + root + "/go' ]; do sleep 0.05; done; echo after; exit 7")));
        awaitContent(root.resolve("written"));
        limit.enforce(launched.log());
        assertEquals(0, Files.size(launched.log()));
        assertEquals("line 199", LaunchLog.lastLines(LogLimit.older(launched.log()), 1).getFirst());
        Files.createFile(root.resolve("go"));
        ended(launched);
        assertEquals("after\n", Files.readString(launched.log()));
    }

    @Test
    void whatWasWrittenAtOnceIsCutToTheLimitAndTheLastLinesStay() throws Exception {
        Launched launched = started(launch(script("i=0; while [ $i -lt 2000 ]; do echo \"line $i\"; i=$((i+1)); done;"
                + " echo > '" + root + "/written'; exec sleep 60")));
        awaitContent(root.resolve("written"));
        limit.enforce(launched.log());
        assertEquals(1000, Files.size(LogLimit.older(launched.log())));
        assertEquals(List.of("line 1998", "line 1999"), LaunchLog.lastLines(launched.log(), 2));
    }

    @Test
    void theLogOfWhatHasEndedKeepsItsEndAndStaysWhereItIs() throws Exception {
        Launched launched = ended(
                started(launch(script("i=0; while [ $i -lt 2000 ]; do echo \"line $i\"; i=$((i+1)); done"))));
        limit.finish(launched.log());
        assertTrue(Files.size(launched.log()) <= 1000);
        List<String> lines = Files.readAllLines(launched.log());
        assertEquals("line 1999", lines.getLast());
        assertTrue(lines.getFirst().startsWith("line "), lines.getFirst());
        assertFalse(Files.exists(LogLimit.older(launched.log())));
    }

    @Test
    void logsThatBecameLongWhileNobodyLookedAreShortenedExceptThoseInUse() throws Exception {
        Path folder = Files.createDirectory(root.resolve("logs"));
        Path old = Files.write(folder.resolve("1.log"), new byte[5000]);
        Path open = Files.write(folder.resolve("2.log"), new byte[5000]);
        limit.finishAll(folder, Set.of(open));
        assertEquals(1000, Files.size(old));
        assertEquals(5000, Files.size(open));
        limit.finishAll(root.resolve("none"), Set.of());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheUserCanReadALog() throws Exception {
        Launched launched = ended(started(launch(script("echo secret"))));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(launched.log())));
        assertEquals("rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(launched.log().getParent())));
    }

    @Test
    void leavesAShortLogAlone() throws Exception {
        Launched launched = started(launch(script("echo short; exec sleep 60")));
        awaitContent(launched.log());
        limit.enforce(launched.log());
        assertEquals(List.of("short"), printed(launched));
    }
}
