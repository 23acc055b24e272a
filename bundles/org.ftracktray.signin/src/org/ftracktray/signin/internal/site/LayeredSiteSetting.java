// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal.site;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.ftracktray.client.Problem;
import org.ftracktray.client.Registration;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.client.Snapshots;
import org.ftracktray.signin.SettingSource;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.signin.internal.problem.SiteProblems;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The first layer that says anything decides: command line, environment, administrator, user, product. */
@Component(service = SiteSetting.class)
public final class LayeredSiteSetting implements SiteSetting {
    static final String KEY = "site";

    private final SystemEnvironment environment;
    private final ManagedSettings managed;
    private final Settings settings;
    private final Optional<String> productDefault;
    private final Snapshots<Optional<URI>> snapshots;
    private final Registration settingsListening;

    private record Layer(SettingSource origin, Optional<String> text) {}

    @Activate
    public LayeredSiteSetting(BundleContext context) {
        this(new FrameworkEnvironment(context), new PreferenceSettings(ILog.get()), productDefault(), ILog.get());
    }

    public LayeredSiteSetting(SystemEnvironment environment, Settings settings, Optional<String> productDefault,
            ILog log) {
        this.environment = environment;
        this.managed = new ManagedSettings(environment, log);
        this.settings = settings;
        this.productDefault = productDefault;
        this.snapshots = new Snapshots<>(site(), e -> log.error("A listener of the site setting failed.", e));
        this.settingsListening = settings.onChange(key -> {
            if (KEY.equals(key)) {
                changed();
            }
        });
    }

    private static Optional<String> productDefault() {
        // the preference default is what an administrator sets with -pluginCustomization
        String customised = DefaultScope.INSTANCE.getNode(PreferenceSettings.NODE).get(KEY, "");
        IProduct product = Platform.getProduct();
        String built = product == null ? null : product.getProperty("ftracktray.server");
        return Optional.of(customised).filter(text -> !text.isBlank()).or(() -> Optional.ofNullable(built))
                .filter(text -> !text.isBlank());
    }

    @Deactivate
    void close() {
        settingsListening.close();
    }

    @Override
    public Optional<URI> site() {
        try {
            return layer().text().map(SiteAddress::normalise);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public SettingSource origin() {
        return layer().origin();
    }

    @Override
    public Optional<Problem> problem() {
        Layer layer = layer();
        try {
            layer.text().ifPresent(SiteAddress::normalise);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(SiteProblems.notAnAddress(layer.text().orElseThrow(), layer.origin(), e.getMessage()));
        }
    }

    @Override
    public void set(String typed) {
        if (typed.isBlank()) {
            settings.remove(KEY);
        } else {
            settings.put(KEY, SiteAddress.normalise(typed).toString());
        }
    }

    @Override
    public Registration onChange(Consumer<Optional<URI>> listener) {
        return snapshots.listen(listener);
    }

    private synchronized void changed() {
        Optional<URI> now = site();
        if (!now.equals(snapshots.now())) {
            snapshots.publish(now);
        }
    }

    private Layer layer() {
        return Stream.of(SettingSource.values()).map(source -> new Layer(source, text(source)))
                .filter(layer -> layer.text().isPresent()).findFirst()
                .orElseGet(() -> new Layer(SettingSource.NONE, Optional.empty()));
    }

    private Optional<String> text(SettingSource source) {
        return switch (source) {
            case ENVIRONMENT -> environment.environment("FTRACK_SERVER");
            case COMMAND_LINE -> environment.property("ftracktray.server");
            case MANAGED -> managed.get("server");
            case PREFERENCE -> settings.get(KEY).filter(text -> !text.isBlank());
            case PRODUCT_DEFAULT -> productDefault;
            case NONE -> Optional.empty();
        };
    }
}
