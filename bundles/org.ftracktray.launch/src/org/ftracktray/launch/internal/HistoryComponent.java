// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.Registration;
import org.ftracktray.client.SecretMask;
import org.ftracktray.launch.DataFolder;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.LaunchRecord;
import org.ftracktray.launch.internal.history.History;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The history as a service; inside this bundle also what it is written to. */
@Component(service = {LaunchHistory.class, HistoryComponent.class})
public final class HistoryComponent implements LaunchHistory {

    private final History history;

    @Activate
    public HistoryComponent() {
        Path folder = DataFolder.ofThisHost();
        history = new History(folder.resolve("launches.json"), ILog.of(HistoryComponent.class)::warn);
        if (!Boolean.getBoolean(DataFolder.READ_ONLY_PROPERTY)) {
            DataMigration.take(DataFolder.path(), folder, ILog.of(HistoryComponent.class)::warn);
            history.restore();
        }
    }

    @Override
    public List<String> problems() {
        return history.problems();
    }

    History history() {
        return history;
    }

    @Override
    public List<LaunchRecord> launches() {
        return history.launches();
    }

    @Override
    public boolean stop(String launchId) {
        return history.stop(launchId);
    }

    @Override
    public boolean askToEnd(String launchId) {
        return history.askToEnd(launchId);
    }

    @Override
    public boolean stopNow(String launchId) {
        return history.stopNow(launchId);
    }

    @Override
    public List<String> lastLines(String launchId, int most) {
        SecretMask mask = SecretMask.ofThisProcess();
        return history.lastLines(launchId, most).stream().map(mask::text).toList();
    }

    @Override
    public Registration onChange(Consumer<LaunchRecord> listener) {
        return history.onChange(listener);
    }
}
