// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.start;

import java.lang.reflect.Method;

import org.ftracktray.start.internal.ClassPathFramework;
import org.ftracktray.start.internal.FrameworkArguments;
import org.ftracktray.start.internal.InstalledProduct;
import org.ftracktray.start.internal.NativeLibraries;

/**
 * The main class of the product. All bundles lie on one class path, and the framework is told so through OSGi Connect: classes
 * come from one loader, and so from the JVM's archive of classes. {@code -Dftracktray.start=plain} lets Equinox load each
 * bundle by a loader of its own, as the Eclipse launcher does.
 */
public final class Start {

    /** The system property with the value {@code plain} or {@code connect}, which is the default. */
    public static final String PROPERTY = "ftracktray.start";

    private Start() {}

    /** Runs the product; ends the process with its exit code. */
    public static void main(String[] arguments) throws Exception {
        InstalledProduct product = InstalledProduct.ofClassPath();
        NativeLibraries.of(product);
        if (System.getProperty(PROPERTY, "connect").equals("plain")) {
            plain(product, arguments);
        } else {
            System.exit(new ClassPathFramework(product, FrameworkArguments.of(arguments)).run());
        }
    }

    /** The class that the launcher's jar names; it is no dependency, so that a product may come without it. */
    private static void plain(InstalledProduct product, String[] arguments) throws Exception {
        System.setProperty("osgi.install.area", product.folder().toUri().toString());
        Method main = Class.forName("org.eclipse.equinox.launcher.Main").getMethod("main", String[].class);
        main.invoke(null, (Object) arguments);
    }
}
