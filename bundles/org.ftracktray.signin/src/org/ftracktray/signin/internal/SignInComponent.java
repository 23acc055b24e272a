// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.signin.internal.key.ApiKeys;
import org.ftracktray.signin.internal.key.AsyncKeyRing;
import org.ftracktray.signin.internal.key.KeyRingStore;
import org.ftracktray.signin.internal.key.KnownAccounts;
import org.ftracktray.signin.internal.key.PasswordFile;
import org.ftracktray.signin.internal.site.FrameworkEnvironment;
import org.ftracktray.signin.internal.site.PreferenceSettings;
import org.ftracktray.signin.internal.site.Settings;
import org.ftracktray.signin.internal.site.SystemEnvironment;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The sign-in of this workspace: where its files lie and how patient it is. */
@Component(service = SignIn.class)
public final class SignInComponent extends SignInService {
    private static final Duration KEY_RING_PATIENCE = Duration.ofSeconds(3);

    @Activate
    public SignInComponent(BundleContext context, @Reference SiteSetting site) {
        this(site, new FrameworkEnvironment(context), new PreferenceSettings(ILog.get()), ILog.get());
    }

    private SignInComponent(SiteSetting site, SystemEnvironment environment, Settings settings, ILog log) {
        super(site, environment, settings, keys(settings, log), Clock.systemUTC(), log);
    }

    private static ApiKeys keys(Settings settings, ILog log) {
        KeyRingStore keyRing = new KeyRingStore(inWorkspace("secure_storage"));
        PasswordFile passwordFile = new PasswordFile(Path.of(inWorkspace("keys.json").getPath()), log);
        return new ApiKeys(new AsyncKeyRing(keyRing, KEY_RING_PATIENCE, log), passwordFile,
                new KnownAccounts(settings, log));
    }

    private static URL inWorkspace(String name) {
        try {
            return Platform.getInstanceLocation().getDataArea(PreferenceSettings.NODE + "/" + name);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be used.", e);
        }
    }

    @Deactivate
    @Override
    void close() {
        super.close();
    }
}
