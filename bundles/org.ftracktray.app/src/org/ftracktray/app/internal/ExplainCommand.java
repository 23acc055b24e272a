// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.app.internal;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.ftracktray.app.internal.bundles.StudioBundles;
import org.ftracktray.app.internal.data.OpenData;
import org.ftracktray.app.internal.data.UnusableFolderException;
import org.ftracktray.client.Credentials;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.SecretMask;
import org.ftracktray.client.Session;
import org.ftracktray.launch.Applications;
import org.ftracktray.launch.EntityLookup;
import org.ftracktray.launch.LaunchRequest;
import org.ftracktray.launch.SessionLocale;
import org.ftracktray.launch.TaskContext;
import org.ftracktray.launch.WorkFileChoice;
import org.ftracktray.signin.ProductConnection;

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
                    "The task, project, shot, version, review session or user: its id, the address of its page in ftrack,",
                    "its name or its path (\"Glass Harbour/sq010/sh010/animation\"). Several are one selection."})
    private List<String> entities;

    @Option(names = "--dry-run", paramLabel = "APPLICATION", //
            description = "Print the command and the environment of an application instead, without starting it.")
    private String dryRun;

    @Option(names = "--json", description = "Print one JSON object instead of lines.")
    private boolean json;

    @Mixin
    private ApplicationFolders folders;

    @Override
    public Integer call() throws InterruptedException, UnusableFolderException {
        OpenData.forReading();
        SessionLocale.current().problem().ifPresent(problem -> fail(problem.sentence()));
        folders.publish();
        StudioBundles.install().forEach(this::fail);
        Credentials credentials = new Credentials(account.user(), account.apiKey());
        try (Services services = new Services();
                Session session = Session.open(account.site(), credentials, ProductConnection.options())) {
            Applications applications = services.get(Applications.class);
            ExplainReport report = report(session, applications);
            if (json) {
                spec.commandLine().getOut().println(report.json());
            } else {
                report.lines().forEach(spec.commandLine().getOut()::println);
            }
            if (report.command().isEmpty() && report.applications().isEmpty()) {
                fail(WithoutApplications.sentence(applications.scan()));
                return 1;
            }
            return 0;
        } catch (FtrackException e) {
            fail(e.problem().sentence());
        } catch (NoSuchElementException | IllegalStateException | IllegalArgumentException e) {
            fail(e.getMessage());
        }
        return 1;
    }

    private ExplainReport report(Session session, Applications applications) {
        EntityLookup lookup = new EntityLookup(session, "Give that site with --server.");
        List<String> selection = entities.stream().map(lookup::idOf).toList();
        List<TaskContext> selected = applications.selection(session, selection);
        return dryRun == null
                ? new ExplainReport(selected, applications.explain(session, selection), applications.problems(),
                        Optional.empty())
                : new ExplainReport(selected, List.of(), List.of(), Optional.of(applications.dryRun(session,
                        new LaunchRequest(dryRun, selection, new WorkFileChoice.Last()))));
    }

    /** What is printed here goes into tickets. */
    private void fail(String sentence) {
        spec.commandLine().getErr().println(SecretMask.ofThisProcess().text("explain: " + sentence));
    }
}
