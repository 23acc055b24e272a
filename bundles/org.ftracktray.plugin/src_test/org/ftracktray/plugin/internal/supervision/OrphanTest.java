// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.ftracktray.plugin.PluginState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is left behind by a tray that is killed. */
class OrphanTest {

    /** Stands for the tray: runs a plug-in, says the number of its process, and would go on. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            Studio studio = new Studio(Path.of(arguments[0]));
            CountDownLatch never = new CountDownLatch(1);
            SupervisedPlugin plugin = new SupervisedPlugin(studio.action("cleaner", "clean.up"), arguments[1],
                    Studio.anna(), studio.surroundings(Studio.limits()), () -> {});
            Await.until("the plug-in", () -> plugin.status().state() == PluginState.RUNNING);
            System.out.println(plugin.status().pid());
            never.await();
        }
    }

    @Test
    void thePlugInEndsWhenItsParentIsKilled(@TempDir Path folder) throws Exception {
        try (TestHub hub = new TestHub()) {
            Process parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Parent.class.getName(),
                    folder.toString(), hub.address()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader said = parent.inputReader()) {
                ProcessHandle plugin = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
                assertTrue(plugin.isAlive());
                parent.destroyForcibly().waitFor();
                Await.until("the end of the plug-in", () -> !plugin.isAlive());
            } finally {
                parent.destroyForcibly();
            }
        }
    }
}
