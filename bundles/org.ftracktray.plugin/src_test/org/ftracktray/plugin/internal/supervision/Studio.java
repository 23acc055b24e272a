// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal.supervision;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Credentials;
import org.ftracktray.plugin.internal.folder.PluginFolder;
import org.ftracktray.plugin.internal.python.InterpreterRules;

/** Folders with plug-ins, and what is needed to run them with the stand-in of ftrack's library. */
public final class Studio {
    /** Looks like a real one. */
    public static final String KEY = "djE6YTFiMmMzZDRlNWY2ZzdoOGk5ajA6cGx1Z2luCg";

    private final Path folder;

    public Studio(Path folder) {
        this.folder = folder;
        assertTrue(python().isPresent(), "These tests need python3 on the path (Debian's package python3).");
    }

    private static Optional<Path> python() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(each -> Path.of(each, "python3"))
                .filter(Files::isExecutable).findFirst();
    }

    /** Below it lie the plug-ins. */
    public Path plugins() {
        return folder.resolve("plugins");
    }

    public Path hook(String plugin, String file) {
        return plugins().resolve(plugin).resolve("hook").resolve(file);
    }

    public PluginFolder write(String plugin, String file, String... lines) throws IOException {
        Path hook = hook(plugin, file);
        Files.createDirectories(hook.getParent());
        Files.write(hook, List.of(lines));
        Path root = plugins().resolve(plugin);
        return new PluginFolder(plugin, "", root, List.of(root.resolve("hook")), "the test");
    }

    /** A hook whose action is offered to everybody, as most are written. */
    public PluginFolder action(String plugin, String identifier) throws IOException {
        return write(plugin, identifier + ".py", //
                "def discover(event):", //
                "    return {'items': [{'label': 'Clean up', 'actionIdentifier': '" + identifier + "'}]}", //
                "", //
                "def launch(event):", //
                "    values = event['data'].get('values')", //
                "    if not values:", //
                "        return {'items': [{'type': 'text', 'name': 'shot', 'label': 'Shot', 'value': 'sh010'}]}", //
                "    return {'success': True, 'message': 'Cleaned up ' + values['shot'] + '.'}", //
                "", //
                "def register(session, **kw):", //
                "    session.event_hub.subscribe('topic=ftrack.action.discover', discover)", //
                "    session.event_hub.subscribe('topic=ftrack.action.launch and data.actionIdentifier=" + identifier
                        + "', launch)");
    }

    public static Credentials anna() {
        return new Credentials("anna", new ApiKey(KEY));
    }

    /** Quick, but for what a test would have to wait for. */
    public static Limits limits() {
        return new Limits(List.of(Duration.ofMillis(20)), Duration.ofMinutes(10), 3, Duration.ofMinutes(5),
                Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofSeconds(60), 100_000);
    }

    public Surroundings surroundings(Limits limits) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PYTHONDONTWRITEBYTECODE", "1"); // the stand-in lies among the sources
        environment.put("PYTHONPATH", Path.of("src_test/python").toAbsolutePath().toString());
        return surroundings(limits, environment);
    }

    /** Without ftrack's library. */
    public Surroundings withoutLibrary() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove("PYTHONPATH");
        return surroundings(limits(), environment);
    }

    private Surroundings surroundings(Limits limits, Map<String, String> environment) {
        return new Surroundings(() -> new InterpreterRules(Optional.empty(), System.getenv(), false), environment,
                folder.resolve("logs"), limits);
    }
}
