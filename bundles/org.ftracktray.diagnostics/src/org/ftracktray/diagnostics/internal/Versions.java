// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.ftracktray.signin.ProductBuild;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What this program consists of and what it runs on. */
final class Versions {
    private static final List<String> TELLING_BUNDLES = List.of("org.eclipse.osgi", "org.eclipse.swt",
            "org.eclipse.jface",
            "org.eclipse.equinox.security", "org.apache.felix.scr");
    private static final List<String> TELLING_VARIABLES = List.of("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP",
            "WAYLAND_DISPLAY", "DISPLAY", "GDK_BACKEND", "DBUS_SESSION_BUS_ADDRESS", "HTTPS_PROXY", "NO_PROXY");

    private final BundleContext context;

    Versions(BundleContext context) {
        this.context = context;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Ftrack Tray " + ProductBuild.current().text());
        Stream.of(context.getBundles()).filter(bundle -> TELLING_BUNDLES.contains(bundle.getSymbolicName()))
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion()).sorted().forEach(lines::add);
        Stream.of(context.getBundles()).filter(Versions::shouldRunButDoesNot)
                .map(bundle -> "not resolved: " + bundle.getSymbolicName() + " " + bundle.getVersion())
                .forEach(lines::add);
        lines.add("Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), "
                + System.getProperty("java.home"));
        lines.add(System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", " + Locale.getDefault() + ", " + TimeZone.getDefault().getID());
        TELLING_VARIABLES.stream().filter(name -> System.getenv(name) != null)
                .forEach(name -> lines.add(name + "=" + System.getenv(name)));
        return lines;
    }

    private static boolean shouldRunButDoesNot(Bundle bundle) {
        return bundle.getState() == Bundle.INSTALLED && bundle.getHeaders().get("Fragment-Host") == null;
    }
}
