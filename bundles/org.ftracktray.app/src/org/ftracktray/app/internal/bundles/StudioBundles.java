// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal.bundles;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The bundles of the studio. They are installed from folders at every start, so that a roll-out is the copy of a file, and
 * are read where they lie. A bundle that cannot be used costs only itself.
 */
public final class StudioBundles {

    /** The location of an installed bundle begins with it; size and time of the jar follow, so a new jar is a new one. */
    private static final String LOCATION = "ftracktray-bundle:";
    private static final long LONGEST_REFRESH_SECONDS = 10;

    private final BundleContext context;
    private final List<String> problems = new ArrayList<>();

    StudioBundles(BundleContext context) {
        this.context = context;
    }

    /**
     * Installs what is in the folders, and removes what is there no more. Belongs before the services are used: they read
     * the extension registry when they start.
     *
     * @return sentences that say what cannot be used and why
     */
    public static List<String> install() {
        BundleContext context = FrameworkUtil.getBundle(StudioBundles.class).getBundleContext();
        StudioBundles bundles = new StudioBundles(context);
        bundles.reconcile(BundleFolders.jars(BundleFolders.product(),
                Optional.ofNullable(System.getenv(BundleFolders.VARIABLE)), bundles.problems));
        bundles.problems.forEach(ILog.of(StudioBundles.class)::error);
        if (!bundles.problems.isEmpty() || !bundles.all().isEmpty()) {
            context.registerService(StudioBundles.class, bundles, null);
        }
        return bundles.problems();
    }

    private void reconcile(List<Path> jars) {
        Map<String, Path> wanted = new LinkedHashMap<>();
        for (Path jar : jars) {
            try {
                wanted.put(LOCATION + Files.size(jar) + "-" + Files.getLastModifiedTime(jar).toMillis() + ":" + jar,
                        jar);
            } catch (IOException e) {
                problems.add("The bundle " + jar + " cannot be read.");
            }
        }
        removeAllBut(wanted);
        List<Bundle> installed = new ArrayList<>();
        wanted.forEach((location, jar) -> installed(location, jar).ifPresent(installed::add));
        installed.forEach(this::start);
    }

    private void removeAllBut(Map<String, Path> wanted) {
        boolean removed = false;
        for (Bundle bundle : all()) {
            if (!wanted.containsKey(bundle.getLocation())) {
                try {
                    bundle.uninstall();
                    removed = true;
                } catch (BundleException e) {
                    problems.add("The bundle " + bundle.getSymbolicName() + " cannot be removed: " + e.getMessage());
                }
            }
        }
        if (removed) {
            refresh();
        }
    }

    /** Without it the classes of a removed bundle would stay in use. */
    private void refresh() {
        CountDownLatch done = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(null, event -> done.countDown());
        try {
            if (!done.await(LONGEST_REFRESH_SECONDS, TimeUnit.SECONDS)) {
                problems.add("Bundles that were removed are in use until the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Bundle> installed(String location, Path jar) {
        try (InputStream inPlace = URI.create("reference:" + jar.toUri()).toURL().openStream()) {
            Bundle bundle = context.installBundle(location, inPlace);
            if (bundle.getSymbolicName() == null) {
                bundle.uninstall();
                problems.add(jar + " is no bundle: its manifest has no Bundle-SymbolicName.");
                return Optional.empty();
            }
            return Optional.of(bundle);
        } catch (BundleException | IOException e) {
            problems.add("The bundle " + jar + " cannot be installed: " + reason(e));
            return Optional.empty();
        }
    }

    private void start(Bundle bundle) {
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            if (!anotherVersionIsUsed(bundle)) {
                problems.add("The bundle " + bundle.getSymbolicName() + " " + bundle.getVersion() + " in " + jar(bundle)
                        + " cannot be used: " + reason(e));
            }
        }
    }

    private boolean anotherVersionIsUsed(Bundle bundle) {
        return all().stream().anyMatch(other -> other != bundle && other.getState() >= Bundle.RESOLVED
                && other.getSymbolicName().equals(bundle.getSymbolicName()));
    }

    /** What is missing is in the second line of the framework's message. */
    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).lines().map(String::strip).filter(line -> line.startsWith("Unresolved"))
                .findFirst().orElseGet(() -> String.valueOf(e.getMessage()).lines().findFirst().orElse("")) + ".";
    }

    private List<Bundle> all() {
        return List.of(context.getBundles()).stream().filter(bundle -> bundle.getLocation().startsWith(LOCATION))
                .toList();
    }

    private static String jar(Bundle bundle) {
        return bundle.getLocation().substring(bundle.getLocation().indexOf(':', LOCATION.length()) + 1);
    }

    /** Name, version and jar of each bundle that is in use, as lines. */
    List<String> used() {
        return all().stream().filter(bundle -> bundle.getState() >= Bundle.RESOLVED)
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion() + ", " + jar(bundle)).sorted()
                .toList();
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
