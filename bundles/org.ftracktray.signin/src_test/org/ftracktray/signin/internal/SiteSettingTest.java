// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.ftracktray.signin.SettingSource;
import org.ftracktray.signin.internal.site.LayeredSiteSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteSettingTest {
    @TempDir
    Path folder;

    private final TestSurroundings surroundings = new TestSurroundings();
    private final MemorySettings settings = new MemorySettings();
    private final RecordingLog log = new RecordingLog();

    private LayeredSiteSetting setting(String productDefault) {
        return new LayeredSiteSetting(surroundings, settings, Optional.ofNullable(productDefault), log);
    }

    private void expect(LayeredSiteSetting setting, SettingSource source, String site) {
        assertEquals(source, setting.origin());
        assertEquals(Optional.of(URI.create(site)), setting.site());
    }

    @Test
    void nothingIsSetAtFirst() {
        assertEquals(SettingSource.NONE, setting(null).origin());
        assertEquals(Optional.empty(), setting(null).site());
        assertEquals(Optional.empty(), setting(null).problem());
    }

    @Test
    void eachLayerWinsOverTheNext() throws IOException {
        LayeredSiteSetting setting = setting("product");
        expect(setting, SettingSource.PRODUCT_DEFAULT, "https://product.ftrackapp.com");
        setting.set("https://mine.example.com/some/page?x=1");
        expect(setting, SettingSource.PREFERENCE, "https://mine.example.com");
        Path managed = Files.writeString(folder.resolve("managed.properties"), "server = managed\n");
        surroundings.properties.put("ftracktray.managed", managed.toString());
        setting = setting("product");
        expect(setting, SettingSource.MANAGED, "https://managed.ftrackapp.com");
        surroundings.environment.put("FTRACK_SERVER", "http://127.0.0.1:8080/");
        expect(setting, SettingSource.ENVIRONMENT, "http://127.0.0.1:8080");
        surroundings.properties.put("ftracktray.server", "line");
        expect(setting, SettingSource.COMMAND_LINE, "https://line.ftrackapp.com");
        assertTrue(setting.origin().isFixed());
    }

    @Test
    void aChangeIsToldAtOnceWhoeverMadeIt() throws InterruptedException {
        LayeredSiteSetting setting = setting("product");
        BlockingQueue<Optional<URI>> told = new LinkedBlockingQueue<>();
        setting.onChange(told::add);
        settings.put("site", "mystudio");
        assertEquals(Optional.of(URI.create("https://mystudio.ftrackapp.com")), told.poll(60, TimeUnit.SECONDS));
        setting.set("  ");
        assertEquals(Optional.of(URI.create("https://product.ftrackapp.com")), told.poll(60, TimeUnit.SECONDS));
    }

    @Test
    void whatIsNoAddressIsNotStored() {
        LayeredSiteSetting setting = setting(null);
        assertThrows(IllegalArgumentException.class, () -> setting.set("ftp://mystudio"));
        assertEquals(SettingSource.NONE, setting.origin());
    }

    @Test
    void anUnusableEnvironmentSaysWhoHasToCorrectIt() {
        surroundings.environment.put("FTRACK_SERVER", "http://my studio/");
        LayeredSiteSetting setting = setting("product");
        assertEquals(Optional.empty(), setting.site());
        assertTrue(setting.problem().orElseThrow().remedy().contains("FTRACK_SERVER"));
    }
}
