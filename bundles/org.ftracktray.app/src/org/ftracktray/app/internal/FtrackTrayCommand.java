// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.io.PrintWriter;
import java.net.URI;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.app.IApplicationContext;
import org.ftracktray.app.internal.bundles.StudioBundles;
import org.ftracktray.app.internal.data.OpenData;
import org.ftracktray.app.internal.data.UnusableFolderException;
import org.ftracktray.app.internal.manual.GenerateCommand;
import org.ftracktray.client.Problem;
import org.ftracktray.client.SiteAddress;
import org.ftracktray.launch.DataFolder;
import org.ftracktray.launch.Link;
import org.ftracktray.launch.SessionLocale;
import org.ftracktray.ui.InstanceClaim;
import org.ftracktray.ui.InstanceKind;
import org.ftracktray.ui.StartProblem;
import org.ftracktray.ui.StartRequest;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line of the product. Without a sub-command it starts the tray. */
@Command(name = "ftrack-tray", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class, //
        description = "Turns the actions of ftrack's web page into the applications of this workstation.", //
        synopsisSubcommandLabel = "[headless | sandbox | explain | check | plugins | autostart | open]")
public final class FtrackTrayCommand implements Callable<Integer>, Tray {

    private final IApplicationContext context;
    private final RunningCommand running;

    @Spec
    private CommandSpec spec;

    @Option(names = "--server", paramLabel = "URL", description = "The studio's ftrack site; wins over the preferences.")
    private String server;

    @Mixin
    private ApplicationFolders folders;

    @Option(names = "--hidden", description = "Start in the tray, without showing the window.")
    private boolean hidden;

    @Option(names = "--replace", description = "End the Ftrack Tray that runs for this user on this machine, and take its place.")
    private boolean replace;

    public FtrackTrayCommand(IApplicationContext context, RunningCommand running) {
        this.context = context;
        this.running = running;
    }

    /** Parses and runs on the standard streams; returns the exit code of the process. */
    public int execute(String... arguments) {
        return execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    int execute(PrintWriter out, PrintWriter err, String... arguments) {
        return commandLine().setOut(out).setErr(err).execute(arguments);
    }

    CommandLine commandLine() {
        return new CommandLine(this) //
                .addSubcommand(new HeadlessCommand(running)) //
                .addSubcommand(new SandboxCommand(running)) //
                .addSubcommand(new ExplainCommand()) //
                .addSubcommand(new CheckCommand()) //
                .addSubcommand(new PluginsCommand()) //
                .addSubcommand(new AutostartCommand()) //
                .addSubcommand(new OpenCommand()) //
                .addSubcommand(new GenerateCommand()) //
                .setCommandName(System.getProperty("ftracktray.command", "ftrack-tray")) //
                .setCaseInsensitiveEnumValuesAllowed(true) //
                .setParameterExceptionHandler(FtrackTrayCommand::explain) //
                .setExecutionExceptionHandler(FtrackTrayCommand::explain);
    }

    @Override
    public Integer call() throws Exception {
        return open(Optional.empty());
    }

    @Override
    public int open(Optional<Link> link) throws Exception {
        Optional<URI> site = Optional.ofNullable(server).map(this::site);
        StartRequest request = new StartRequest(!hidden || link.isPresent(), link, site, replace);
        try {
            if (OpenData.forOne(InstanceKind.TRAY, request) instanceof InstanceClaim.Taken taken) {
                return giveWay(new SecondStart(taken, site, folders.given(), hidden));
            }
        } catch (UnusableFolderException e) {
            show(e.problem());
            throw e;
        }
        OpenData.whenReplaced(running::end);
        SessionLocale.current().problem().ifPresent(problem -> spec.commandLine().getErr()
                .println(spec.commandLine().getCommandName() + ": " + problem.sentence()));
        if (server != null) {
            System.setProperty("ftracktray.server", server);
        }
        folders.publish();
        if (hidden) {
            System.setProperty("ftracktray.hidden", "true");
        }
        StudioBundles.install();
        return new E4Tray(context, running).run();
    }

    @Override
    public void show(Problem problem) {
        StartProblem.show(problem);
    }

    /** An address that cannot be understood is told in the window, as always; there is nothing to compare with it. */
    private URI site(String typed) {
        try {
            return SiteAddress.normalise(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private int giveWay(SecondStart start) {
        Problem problem = start.problem(ZoneId.systemDefault());
        CommandLine command = spec.commandLine();
        PrintWriter terminal = start.exitCode() == 0 ? command.getOut() : command.getErr();
        terminal.println(command.getCommandName() + ": " + problem.sentence());
        if (start.exitCode() != 0) {
            show(problem);
        }
        return start.exitCode();
    }

    private static int explain(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println(command.getCommandSpec().qualifiedName() + ": "
                        + wrong.getMessage().lines().findFirst().orElse("wrong arguments")
                        + " (see --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (System.getProperty(DataFolder.PROPERTY) != null) {
            ILog.of(FtrackTrayCommand.class).error("The command failed", failure);
        }
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + failure.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
