// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.ftracktray.launch.LaunchHook;
import org.ftracktray.launch.Launcher;
import org.ftracktray.launch.internal.catalogue.LauncherContribution;
import org.ftracktray.launch.internal.configuration.ConfigurationFile;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.limit.LimitedCalls;
import org.ftracktray.launch.internal.limit.NoAnswerException;
import org.osgi.framework.Bundle;

/** What bundles contribute to the extension point: configuration files inside them, and launchers. */
final class ContributedLaunchers {

    /** More than is read, so that it can be told. */
    private static final int MOST_BYTES = 2_000_000;

    static final String EXTENSION_POINT = "org.ftracktray.launch.launchers";

    private final IExtensionRegistry registry;
    private final Map<IConfigurationElement, Launcher> made = new ConcurrentHashMap<>();
    private final Map<IConfigurationElement, Optional<LaunchHook>> madeHooks = new ConcurrentHashMap<>();

    ContributedLaunchers(IExtensionRegistry registry) {
        this.registry = registry;
    }

    List<ConfigurationFile> files(Problems problems) {
        List<ConfigurationFile> files = new ArrayList<>();
        for (IConfigurationElement element : elements("configuration")) {
            file(element, problems).ifPresent(files::add);
        }
        return files;
    }

    private static Optional<ConfigurationFile> file(IConfigurationElement element, Problems problems) {
        Bundle bundle = ContributorFactoryOSGi.resolve(element.getContributor());
        String path = element.getAttribute("path");
        String contributor = element.getContributor().getName();
        URL entry = bundle == null || path == null ? null : bundle.getEntry(path);
        Optional<File> location = bundle == null ? Optional.empty() : BundleFile.of(bundle);
        if (entry == null || location.isEmpty()) {
            problems.add(contributor, "Its configuration \"" + path + "\" is not in the bundle.",
                    "Correct \"path\" in its plugin.xml, and check that build.properties includes the file.");
            return Optional.empty();
        }
        return Optional.of(new ConfigurationFile(contributor + "/" + path,
                location.get().toPath().toAbsolutePath().normalize(), () -> content(entry)));
    }

    private static byte[] content(URL entry) throws IOException {
        try (InputStream in = entry.openStream()) {
            return in.readNBytes(MOST_BYTES);
        }
    }

    /** The launchers, each made once. Their code is foreign and may hang already when one is made. */
    List<LauncherContribution> launchers(Problems problems, LimitedCalls calls, BooleanSupplier cancelled) {
        List<LauncherContribution> launchers = new ArrayList<>();
        made.keySet().removeIf(element -> !element.isValid());
        for (IConfigurationElement element : elements("launcher")) {
            String contributor = element.getContributor().getName();
            try {
                Launcher launcher = made.get(element);
                if (launcher == null) {
                    launcher = calls.call(contributor + " " + element.getAttribute("class"), cancelled,
                            () -> created(element));
                    made.put(element, launcher);
                }
                launchers.add(new LauncherContribution(launcher, contributor));
            } catch (CancellationException e) {
                return launchers;
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError | OutOfMemoryError e) {
                Throwable cause = e.getCause() instanceof CoreException ? e.getCause() : e;
                problems.add(contributor,
                        "Its launcher " + element.getAttribute("class") + " cannot be used: "
                                + (e instanceof NoAnswerException ? e.getMessage() : cause + "."),
                        "Its author can tell more from the log.");
            }
        }
        return launchers;
    }

    private static Launcher created(IConfigurationElement element) {
        try {
            return (Launcher) element.createExecutableExtension("class");
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hooks, in the order of their numbers. One that cannot be made is left out; its problem is in the log. */
    List<LaunchHook> hooks() {
        List<IConfigurationElement> elements = elements("hook");
        elements.sort(Comparator.comparingInt(ContributedLaunchers::order));
        List<LaunchHook> hooks = new ArrayList<>();
        for (IConfigurationElement element : elements) {
            madeHooks.computeIfAbsent(element, ContributedLaunchers::hook).ifPresent(hooks::add);
        }
        return hooks;
    }

    private static int order(IConfigurationElement element) {
        String order = element.getAttribute("order");
        return order == null || !order.matches("-?\\d{1,9}") ? 0 : Integer.parseInt(order);
    }

    private static Optional<LaunchHook> hook(IConfigurationElement element) {
        try {
            return Optional.of((LaunchHook) element.createExecutableExtension("class"));
        } catch (CoreException | RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            ILog.of(ContributedLaunchers.class).error("The hook " + element.getAttribute("class") + " of "
                    + element.getContributor().getName() + " cannot be used.", e);
            return Optional.empty();
        }
    }

    private List<IConfigurationElement> elements(String name) {
        List<IConfigurationElement> elements = new ArrayList<>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(EXTENSION_POINT)) {
            if (element.getName().equals(name)) {
                elements.add(element);
            }
        }
        return elements;
    }
}
