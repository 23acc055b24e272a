// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import org.ftracktray.signin.ProductBuild;

import picocli.CommandLine.IVersionProvider;

/** The version that {@code --version} prints, with its date and commit. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{"Ftrack Tray " + ProductBuild.current().text(),
                "Java " + System.getProperty("java.version")};
    }
}
