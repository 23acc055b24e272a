// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.io.File;
import java.net.URL;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** The jar or folder of a bundle. */
final class BundleFile {

    private BundleFile() {}

    /** For a bundle on the class path the framework knows no file; its location is then a path in the product's folder. */
    static Optional<File> of(Bundle bundle) {
        return FileLocator.getBundleFileLocation(bundle)
                .or(() -> Optional.ofNullable(Platform.getInstallLocation())
                        .map(install -> inFolder(install.getURL(), bundle.getLocation())).filter(File::exists));
    }

    private static File inFolder(URL folder, String path) {
        return new File(folder.getPath(), path);
    }
}
