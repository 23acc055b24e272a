// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.nio.file.Path;
import java.util.List;

import org.ftracktray.launch.ConfigurationFolder;
import org.ftracktray.launch.ConfigurationReader;
import org.ftracktray.launch.internal.configuration.ConfigurationFolders;
import org.ftracktray.launch.internal.configuration.ConfigurationReading;
import org.ftracktray.launch.internal.configuration.Configurations;
import org.ftracktray.launch.internal.configuration.EffectiveFields;
import org.ftracktray.launch.internal.configuration.Problems;
import org.ftracktray.launch.internal.platform.Workstation;
import org.osgi.service.component.annotations.Component;

/** Reads as this workstation would. */
@Component
public final class ConfigurationReaderComponent implements ConfigurationReader {

    @Override
    public ConfigurationFolder read(Path folder) {
        Problems problems = new Problems();
        Configurations configurations = ConfigurationReading.read(
                ConfigurationFolders.files(List.of(folder.toAbsolutePath()), problems), Workstation.current(),
                problems);
        return new ConfigurationFolder(problems.all(), EffectiveFields.of(configurations));
    }
}
