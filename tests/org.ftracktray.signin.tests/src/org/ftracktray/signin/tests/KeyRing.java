// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.tests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.sun.jna.NativeLibrary;
import com.sun.jna.platform.unix.LibC;

/** A D-Bus session with a gnome-keyring of its own. This process is pointed at it, which native code reads late. */
final class KeyRing implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path folder;
    private final Process bus;
    private final String address;
    private Process daemon;

    KeyRing(Path folder) throws IOException {
        this.folder = folder;
        this.bus = start("dbus-daemon", "--session", "--nofork", "--print-address",
                "--address=unix:path=" + folder.resolve("bus"));
        this.address = bus.inputReader().readLine();
        LibC.INSTANCE.setenv("DBUS_SESSION_BUS_ADDRESS", address, 1);
    }

    /** Starts the daemon with a key ring that is closed; there is nobody to ask for the password. */
    void locked() throws IOException, InterruptedException {
        runDaemon("--unlock");
        await().atMost(LIMIT).until(() -> Files.exists(folder.resolve("data/keyrings/login.keyring")));
        stop(daemon);
        runDaemon("--start");
    }

    /** Starts the daemon anew with its key ring open. */
    void unlocked() throws IOException, InterruptedException {
        stop(daemon);
        runDaemon("--unlock");
        // libsecret would go on talking to the daemon that is gone
        NativeLibrary.getInstance("secret-1").getFunction("secret_service_disconnect").invokeVoid(new Object[0]);
    }

    /** Lets the daemon answer nobody, as one that hangs. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on. */
    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, String.valueOf(daemon.pid())).start().waitFor();
        if (status != 0) {
            throw new AssertionError("gnome-keyring-daemon took no signal");
        }
    }

    private void runDaemon(String mode) throws IOException, InterruptedException {
        daemon = start("gnome-keyring-daemon", "--foreground", "--components=secrets", mode);
        type(daemon);
        // the name on the bus is there when the daemon can answer
        Process wait = start("gdbus", "wait", "--session", "--timeout", "20", "org.freedesktop.secrets");
        if (wait.waitFor() != 0) {
            throw new AssertionError("gnome-keyring-daemon did not come up");
        }
    }

    private static void type(Process asking) throws IOException {
        asking.getOutputStream().write("a password".getBytes(StandardCharsets.UTF_8));
        asking.getOutputStream().close();
    }

    private Process start(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve(command[0] + ".err").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.endsWith("DISPLAY"));
        environment.put("HOME", folder.toString());
        environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
        environment.put("XDG_RUNTIME_DIR", folder.toString());
        if (address != null) {
            environment.put("DBUS_SESSION_BUS_ADDRESS", address);
        }
        return builder.start();
    }

    private static void stop(Process process) throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop(daemon);
        stop(bus);
    }
}
