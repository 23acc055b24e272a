// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.bench;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * One of the two that are measured.
 *
 * @param topic what its process answers to
 * @param environment what its process finds in its environment besides site, user and key
 * @param listening what the line has in it that its process prints when it is subscribed
 */
record Contender(String name, String topic, List<String> command, Map<String, String> environment, String listening) {

    /** npm's client, which says by itself that it listens. */
    static Contender javaScript() {
        return new Contender("@ftrack/api", "bench.javascript", List.of("node", "bench/node/subject.mjs"), Map.of(),
                "listening");
    }

    /** Starts it, and waits until it listens. */
    Running start(Sandbox sandbox) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/bench-contenders.log")));
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of("FTRACK_SERVER", sandbox.url().toString(), "FTRACK_API_USER", sandbox.user(),
                        "FTRACK_API_KEY", sandbox.key(), "TOPIC", topic));
        var running = new Running(builder.start());
        running.await(name, listening);
        return running;
    }
}
