// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.ftracktray.client.Problem;
import org.ftracktray.launch.LaunchResult;
import org.junit.jupiter.api.Test;

class LaunchReplyTest {

    private final LaunchReply reply = new LaunchReply("ws-042");

    @Test
    void whatAProgramPrintedIsNotAnswered() {
        String answer = answer(new LaunchResult.Failed(new Problem("Maya ended at once.", "", "Its log is /x.log."),
                List.of("private.txt: 1: password: not found", "key " + TestWorkstation.KEY)));
        assertEquals("Maya ended at once. Its log is /x.log. (ws-042)", answer);
    }

    @Test
    void aKeyInTheReasonIsMasked() {
        String answer = answer(new LaunchResult.Failed(
                new Problem("Refused.", "X=" + TestWorkstation.KEY + " http://joe:pw@proxy:1", "")));
        assertEquals("Refused. X=******** http://********@proxy:1 (ws-042)", answer);
    }

    @Test
    void nothingInTheReasonIsRenderedByThePage() {
        String answer = answer(new LaunchResult.Failed(
                new Problem("<img src=x onerror=alert(1)>", "[log in](https://evil.example)", "")));
        assertEquals("\u2039img src=x onerror=alert(1)\u203A [log in] (https://evil.example) (ws-042)", answer);
    }

    private String answer(LaunchResult result) {
        return reply.to(TestWorkstation.session(), result).toJson().path("message").asString();
    }
}
