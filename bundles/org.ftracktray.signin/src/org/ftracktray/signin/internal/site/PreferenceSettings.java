// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.site;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ftracktray.client.Registration;
import org.osgi.service.prefs.BackingStoreException;

/** The preferences of this bundle, which the preference pages write, too. */
public final class PreferenceSettings implements Settings {
    public static final String NODE = "org.ftracktray.signin";

    private final PreferenceFile file;
    private final IEclipsePreferences preferences;
    private final ILog log;

    public PreferenceSettings(ILog log) {
        this.log = log;
        this.file = new PreferenceFile(location(), log);
        file.setAsideIfDamaged();
        this.preferences = InstanceScope.INSTANCE.getNode(NODE);
    }

    /** Where EclipsePreferences keeps them; the scope itself does not tell. */
    private static Path location() {
        return new File(Platform.getInstanceLocation().getURL().getPath()).toPath()
                .resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings").resolve(NODE + ".prefs");
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(preferences.get(key, null));
    }

    @Override
    public void put(String key, String value) {
        preferences.put(key, value);
        flush();
    }

    @Override
    public void remove(String key) {
        preferences.remove(key);
        flush();
    }

    @Override
    public Registration onChange(Consumer<String> listener) {
        IPreferenceChangeListener adapter = event -> listener.accept(event.getKey());
        preferences.addPreferenceChangeListener(adapter);
        return () -> preferences.removePreferenceChangeListener(adapter);
    }

    private void flush() {
        Thread.ofVirtual().start(() -> {
            try {
                preferences.flush();
                file.sync();
            } catch (BackingStoreException e) {
                log.error("The sign-in preferences could not be written; they last until the program ends.", e);
            } catch (IllegalStateException e) {
                log.info("The platform ends and writes the sign-in preferences itself.");
            }
        });
    }
}
