// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

import picocli.CommandLine.IVersionProvider;

/** The version that {@code --version} prints: that of the installed bundle. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Version version = FrameworkUtil.getBundle(ProductVersion.class).getVersion();
        return new String[]{
                "Ftrack Tray %d.%d.%d (%s)".formatted(version.getMajor(), version.getMinor(), version.getMicro(),
                        version.getQualifier()),
                "Java " + System.getProperty("java.version")};
    }
}
