// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledProductTest {

    @TempDir
    Path folder;

    @Test
    void theFrameworkAndWhatOnlyThePlainStartNeedsAreNoBundlesToInstall() throws IOException {
        Path list = folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        Files.createDirectories(list.getParent());
        Files.writeString(list, """
                #encoding=UTF-8
                org.eclipse.osgi,3.24.300,plugins/org.eclipse.osgi_3.24.300.jar,-1,true
                org.eclipse.equinox.simpleconfigurator,1.5,plugins/org.eclipse.equinox.simpleconfigurator_1.5.jar,1,true
                org.eclipse.equinox.launcher.gtk.linux.x86_64,1.2,plugins/l.jar,4,false
                org.ftracktray.client,0.1.0,plugins/org.ftracktray.client_0.1.0.jar,4,false
                """);

        assertEquals(List.of(new InstalledBundle("org.ftracktray.client", "plugins/org.ftracktray.client_0.1.0.jar")),
                new InstalledProduct(folder).bundles());
    }

    @Test
    void aLineThatSaysSomethingElseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> InstalledBundle.of("org.ftracktray.client,0.1.0"));
    }

    @Test
    void onlyLocationsOfJarsThatAreThereAreOnTheClassPath() throws IOException {
        Files.createDirectory(folder.resolve("plugins"));
        Files.writeString(folder.resolve("plugins/there.jar"), "");
        ClassPathModules modules = new ClassPathModules(folder);

        assertTrue(modules.connect("plugins/there.jar").isPresent());
        assertFalse(modules.connect("plugins/absent.jar").isPresent());
        assertFalse(modules.connect("ftracktray-bundle:1-2:/studio/pipeline.jar").isPresent());
    }
}
