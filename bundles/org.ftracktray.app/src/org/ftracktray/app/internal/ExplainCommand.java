// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.io.PrintWriter;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.ftracktray.app.internal.bundles.StudioBundles;
import org.ftracktray.app.internal.data.OpenData;
import org.ftracktray.app.internal.data.UnusableFolderException;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.SecretMask;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.EntityAddress;
import org.ftracktray.launch.Explanation;
import org.ftracktray.launch.LaunchCommand;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.SessionLocale;
import org.ftracktray.launch.WorkFileChoice;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says for each application why it is offered on a selection or not, and what would be started. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = ProductVersion.class, //
        description = "Says which applications are offered on a task, a project or whatever is selected, and why the others are not.", //
        footer = "The API key comes from --api-key-file or from the environment variable FTRACK_API_KEY.")
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private AccountOptions account;

    @Option(names = {"--task", "--entity"}, paramLabel = "ID", required = true, arity = "1..*", //
            description = {
                    "The id of the task, project, shot, version, review session or user, or the address of its page",
                    "in ftrack. Several are one selection."})
    private List<String> entities;

    @Option(names = "--dry-run", paramLabel = "APPLICATION", //
            description = "Print the command and the environment of an application instead, without starting it.")
    private String dryRun;

    @Mixin
    private ApplicationFolders folders;

    @Override
    public Integer call() throws InterruptedException, UnusableFolderException {
        OpenData.forReading();
        SessionLocale.current().problem()
                .ifPresent(problem -> tell(spec.commandLine().getErr(), "explain: " + problem.sentence()));
        folders.publish();
        StudioBundles.install().forEach(problem -> tell(spec.commandLine().getErr(), "explain: " + problem));
        PrintWriter out = spec.commandLine().getOut();
        Credentials credentials = new Credentials(account.user(), account.apiKey());
        try (Services services = new Services(); Session session = Session.open(account.site(), credentials)) {
            Applications applications = services.get(Applications.class);
            List<String> selection = entities.stream()
                    .map(each -> EntityAddress.of(each).idAt(session.site(), "Give that site with --server.")).toList();
            applications.selection(session, selection).forEach(
                    each -> tell(out, "selected  " + each.path() + " (" + each.entityType() + ")"));
            if (dryRun == null) {
                List<Explanation> explanations = applications.explain(session, selection);
                explanations.forEach(explanation -> print(out, explanation));
                applications.problems().forEach(problem -> tell(out, "problem   " + problem));
                if (explanations.isEmpty()) {
                    tell(spec.commandLine().getErr(),
                            "explain: " + WithoutApplications.sentence(applications.scan()));
                    return 1;
                }
            } else {
                print(out, applications.dryRun(session,
                        new LaunchRequest(dryRun, selection, new WorkFileChoice.Last())));
            }
            return 0;
        } catch (FtrackException e) {
            tell(spec.commandLine().getErr(), "explain: " + e.problem().sentence());
        } catch (NoSuchElementException | IllegalStateException | IllegalArgumentException e) {
            tell(spec.commandLine().getErr(), "explain: " + e.getMessage());
        }
        return 1;
    }

    private static void print(PrintWriter out, Explanation explanation) {
        String name = explanation.application().identifier() + " (" + explanation.application().title() + ")";
        explanation.leftOutBy().ifPresentOrElse(reason -> {
            tell(out, "left out  " + name + ": " + reason.sentence());
            tell(out, "          " + reason.origin() + " " + reason.remedy());
        }, () -> tell(out, "offered   " + name + ": " + explanation.application().executable()));
    }

    private static void print(PrintWriter out, LaunchCommand command) {
        tell(out, "folder    " + command.directory());
        tell(out, "command   " + String.join(" ", command.command()));
        new TreeMap<>(command.environment()).forEach((name, value) -> tell(out, "variable  " + name + "=" + value));
    }

    /** What is printed here goes into tickets. */
    private static void tell(PrintWriter out, String line) {
        out.println(SecretMask.ofThisProcess().text(line));
    }
}
