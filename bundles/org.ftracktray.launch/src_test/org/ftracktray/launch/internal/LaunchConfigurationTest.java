// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.ftracktray.launch.ConfigurationPlace;
import org.ftracktray.launch.ConfigurationPlace.Source;
import org.junit.jupiter.api.Test;

class LaunchConfigurationTest {
    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final Path ONE = Path.of("one").toAbsolutePath();
    private static final Path TWO = Path.of("two").toAbsolutePath();
    private static final Path THREE = Path.of("three").toAbsolutePath();

    private static LaunchConfigurationComponent configuration(Map<String, String> preferences,
            Map<String, String> properties, Map<String, String> environment) {
        return new LaunchConfigurationComponent(new LaunchSettings(preferences::get, properties::get, environment),
                HOME);
    }

    @Test
    void everyFolderIsListedWithWhoNamedIt() {
        LaunchConfigurationComponent configuration = configuration(Map.of("applicationFolders", TWO.toString()),
                Map.of("ftracktray.applications", THREE.toString()),
                Map.of("FTRACK_CONNECT_EXTENSIONS_PATH", ONE + File.pathSeparator + TWO,
                        "FTRACK_APPLICATION_LAUNCHER_CONFIG_PATHS", ONE.toString()));
        assertEquals(List.of(new ConfigurationPlace(ONE, Source.CONNECT_VARIABLE),
                new ConfigurationPlace(TWO, Source.CONNECT_VARIABLE),
                new ConfigurationPlace(ONE, Source.LAUNCHER_VARIABLE), new ConfigurationPlace(TWO, Source.PREFERENCE),
                new ConfigurationPlace(THREE, Source.COMMAND_LINE)), configuration.folders());
    }

    @Test
    void theExampleIsTheFolderOfATask() {
        LaunchConfigurationComponent configuration = configuration(Map.of(), Map.of(), Map.of());
        assertEquals(ONE.resolve("glass_harbour/sq010/sh010/animation"),
                configuration.example(ONE.toString(), "{project}/{sequence}/{shot}/{task}"));
        assertEquals(HOME.resolve("ftrack-tray/work/glass_harbour/sq010/sh010/animation"),
                configuration.example("", " "));
    }

    @Test
    void aPatternWithAnUnknownReferenceNamesIt() {
        LaunchConfigurationComponent configuration = configuration(Map.of(), Map.of(), Map.of());
        String said = assertThrows(IllegalArgumentException.class, () -> configuration.example("", "{shto}"))
                .getMessage();
        assertTrue(said.contains("{shto}"), said);
    }

    @Test
    void theWorkFolderOfThePreferenceCountsBeforeTheDefault() {
        assertEquals(TWO, configuration(Map.of("workFolder", TWO.toString()),
                Map.of("ftracktray.workFolder", ONE.toString()), Map.of()).workFolder());
        assertEquals(ONE,
                configuration(Map.of(), Map.of("ftracktray.workFolder", ONE.toString()), Map.of()).workFolder());
    }
}
