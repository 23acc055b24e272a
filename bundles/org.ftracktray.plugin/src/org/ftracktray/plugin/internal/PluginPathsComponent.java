// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.plugin.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.ftracktray.launch.ConfigurationSource;
import org.ftracktray.plugin.internal.folder.FolderSearch;
import org.ftracktray.plugin.internal.folder.PluginFolder;
import org.ftracktray.plugin.internal.folder.PluginPaths;
import org.ftracktray.signin.ManagedFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where plug-ins are, for those who run them and for those who read the configurations of applications in them. */
@Component(service = {PluginPathsComponent.class, ConfigurationSource.class})
public final class PluginPathsComponent implements ConfigurationSource {
    private static final String NODE = "org.ftracktray.plugin";

    private final PluginPaths paths;

    @Activate
    public PluginPathsComponent(@Reference ManagedFile managed, @Reference IPreferencesService preferences) {
        paths = new PluginPaths(managed::get, System::getenv, key -> preferences.getString(NODE, key, null, null));
    }

    FolderSearch.Found found() {
        return FolderSearch.in(paths.folders(), System.getProperty("os.name"));
    }

    @Override
    public List<Path> folders() {
        return found().plugins().stream().map(PluginFolder::launch).filter(Files::isDirectory).toList();
    }
}
