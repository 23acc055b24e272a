// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.app.internal.bundles.StudioBundles;
import org.ftracktray.app.internal.data.OpenData;
import org.ftracktray.app.internal.data.UnusableFolderException;
import org.ftracktray.client.ApiKey;
import org.ftracktray.client.Registration;
import org.ftracktray.launch.LaunchHistory;
import org.ftracktray.launch.SessionLocale;
import org.ftracktray.listener.Listener;
import org.ftracktray.plugin.Plugins;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.InstanceClaim;
import org.ftracktray.ui.InstanceKind;
import org.ftracktray.ui.StartRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The listener and launcher without any window: one line per state and event, until SIGTERM. */
@Command(name = "headless", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class, //
        description = "Listens and launches without a window, printing one line per state and event.", //
        footer = "The API key comes from --api-key-file or from the environment variable FTRACK_API_KEY.")
final class HeadlessCommand implements Callable<Integer> {

    private final RunningCommand running;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AccountOptions account;

    @Mixin
    private ApplicationFolders folders;

    @Option(names = "--json", description = "Print the lines as JSON objects.")
    private boolean json;

    @Option(names = "--replace", description = "End the Ftrack Tray that runs for this user on this machine, and take its place.")
    private boolean replace;

    HeadlessCommand(RunningCommand running) {
        this.running = running;
    }

    @Override
    public Integer call() throws InterruptedException, UnusableFolderException {
        URI site = account.site();
        String name = account.user();
        ApiKey key = account.apiKey();
        if (OpenData.forOne(InstanceKind.HEADLESS,
                StartRequest.nothing().replacing(replace)) instanceof InstanceClaim.Taken taken) {
            SecondStart start = new SecondStart(taken, Optional.empty(), false, false); // it hands nothing over
            spec.commandLine().getErr().println("headless: " + start.problem(ZoneId.systemDefault()).sentence());
            return start.exitCode();
        }
        OpenData.whenReplaced(running::end);
        account.warning().ifPresent(warning -> {
            spec.commandLine().getErr().println("headless: " + warning);
            ILog.of(HeadlessCommand.class).warn(warning);
        });
        SessionLocale.current().problem()
                .ifPresent(problem -> spec.commandLine().getErr().println("headless: " + problem.sentence()));
        System.setProperty("ftracktray.server", site.toString());
        folders.publish();
        StudioBundles.install().forEach(problem -> spec.commandLine().getErr().println("headless: " + problem));
        EventPrinter printer = new EventPrinter(spec.commandLine().getOut(), json, Clock.systemUTC());
        try (Services services = new Services()) {
            SignIn signIn = services.get(SignIn.class);
            Listener listener = services.get(Listener.class);
            LaunchHistory history = services.get(LaunchHistory.class);
            Plugins plugins = services.get(Plugins.class);
            PluginLines pluginLines = new PluginLines();
            try (Registration signInStates = signIn.onState(state -> {
                printer.print(EventLine.of(state));
                endWhenRefused(state);
            });
                    Registration connectionStates = listener.onState(state -> printer.print(EventLine.of(state)));
                    Registration activities = listener.onActivity(activity -> printer.print(EventLine.of(activity)));
                    Registration launches = history.onChange(record -> printer.print(EventLine.of(record)));
                    Registration hosted = plugins
                            .onChange(statuses -> pluginLines.of(statuses).forEach(printer::print))) {
                TrainingRun.beginHeadless(running);
                signIn.withUnstoredApiKey(site, name, key);
                running.awaitEnd();
            }
            return end(signIn, listener);
        }
    }

    /** Leaves the event hub in order; 1 when the sign-in was refused. */
    private static int end(SignIn signIn, Listener listener) {
        listener.stop();
        return refused(signIn.state()) ? 1 : 0;
    }

    private void endWhenRefused(SignInState state) {
        if (refused(state)) {
            running.end();
        }
    }

    private static boolean refused(SignInState state) {
        return state instanceof SignInState.SignedOut signedOut && signedOut.problem().isPresent();
    }
}
