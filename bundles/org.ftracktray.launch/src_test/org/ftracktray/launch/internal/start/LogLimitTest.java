// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.List;

import org.ftracktray.launch.Launched;
import org.junit.jupiter.api.Test;

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
    void leavesAShortLogAlone() throws Exception {
        Launched launched = started(launch(script("echo short; exec sleep 60")));
        awaitContent(launched.log());
        limit.enforce(launched.log());
        assertEquals(List.of("short"), printed(launched));
    }
}
