// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.internal.start.RealLaunches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LogLimitTest extends RealLaunches {

    private final LogLimit limit = new LogLimit(1000, (message, cause) -> {
        throw new AssertionError(message, cause);
    });

    @Test
    void cutsTheLogOfARunningApplicationWhichGoesOnWritingIntoIt() throws Exception {
        LaunchRecord record = started(launch(script(
                "i=0; while [ $i -lt 200 ]; do echo \"line $i\"; i=$((i+1)); done; echo > '" + root + "/written';"
                        + " while [ ! -e '" + root + "/go' ]; do sleep 0.05; done; echo after; exit 7")));
        awaitContent(root.resolve("written"));
        limit.enforce(record.log());
        assertEquals(0, Files.size(record.log()));
        assertEquals("line 199", LaunchLog.lastLines(LogLimit.older(record.log()), 1).getFirst());
        Files.createFile(root.resolve("go"));
        ended(record);
        assertEquals("after\n", Files.readString(record.log()));
    }

    @Test
    void whatWasWrittenAtOnceIsCutToTheLimitAndTheLastLinesStay() throws Exception {
        LaunchRecord record = started(
                launch(script("i=0; while [ $i -lt 2000 ]; do echo \"line $i\"; i=$((i+1)); done;"
                        + " echo > '" + root + "/written'; exec sleep 60")));
        awaitContent(root.resolve("written"));
        limit.enforce(record.log());
        assertEquals(1000, Files.size(LogLimit.older(record.log())));
        assertEquals(List.of("line 1998", "line 1999"), LaunchLog.lastLines(record.log(), 2));
    }

    @Test
    void theLogOfWhatHasEndedKeepsItsEndAndStaysWhereItIs() throws Exception {
        LaunchRecord record = ended(
                started(launch(script("i=0; while [ $i -lt 2000 ]; do echo \"line $i\"; i=$((i+1)); done"))));
        limit.finish(record.log());
        assertTrue(Files.size(record.log()) <= 1000);
        List<String> lines = Files.readAllLines(record.log());
        assertEquals("line 1999", lines.getLast());
        assertTrue(lines.getFirst().startsWith("line "), lines.getFirst());
        assertFalse(Files.exists(LogLimit.older(record.log())));
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
        LaunchRecord record = ended(started(launch(script("echo secret"))));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(record.log())));
        assertEquals("rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(record.log().getParent())));
    }

    @Test
    void leavesAShortLogAlone() throws Exception {
        LaunchRecord record = started(launch(script("echo short; exec sleep 60")));
        awaitContent(record.log());
        limit.enforce(record.log());
        assertEquals(List.of("short"), printed(record));
    }
}
