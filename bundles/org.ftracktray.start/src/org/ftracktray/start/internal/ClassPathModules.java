// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.connect.ConnectModule;
import org.osgi.framework.connect.ModuleConnector;

/** Tells the framework which bundles lie on the class path: those whose location is a jar of the product. */
final class ClassPathModules implements ModuleConnector {

    private static final String PLUGINS = "plugins/";

    private final Path folder;

    /** @param folder of the product */
    ClassPathModules(Path folder) {
        this.folder = folder;
    }

    @Override
    public void initialize(File storage, Map<String, String> configuration) {
        // everything needed is known from the product's folder
    }

    @Override
    public Optional<ConnectModule> connect(String location) {
        return location.startsWith(PLUGINS) && Files.exists(folder.resolve(location))
                ? Optional.of(new JarModule(folder.resolve(location)))
                : Optional.empty();
    }

    @Override
    public Optional<BundleActivator> newBundleActivator() {
        return Optional.of(new BundleActivator() {
            @Override
            public void start(BundleContext context) throws IOException {
                BundleOfClass.use(context, PackageIndex.read());
            }

            @Override
            public void stop(BundleContext context) {
                BundleOfClass.forget();
            }
        });
    }

    /** @param jar its name in the folder of the bundles */
    static String location(String jar) {
        return PLUGINS + jar;
    }
}
