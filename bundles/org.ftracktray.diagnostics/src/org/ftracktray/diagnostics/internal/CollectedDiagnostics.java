// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.diagnostics.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckOutcome;
import org.ftracktray.diagnostics.Diagnostics;
import org.ftracktray.listener.Listener;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SiteSetting;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The checks of services and of extensions as one, and the report about them. */
@Component
public final class CollectedDiagnostics implements Diagnostics {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final List<Check> services = new CopyOnWriteArrayList<>();
    private final ContributedChecks contributed;
    private final CheckRuns runs;
    private final Report report;

    @Activate
    public CollectedDiagnostics(BundleContext context, @Reference IExtensionRegistry registry, @Reference SignIn signIn,
            @Reference SiteSetting site, @Reference Listener listener) {
        Redactor redactor = Redactor.of(signIn);
        this.contributed = new ContributedChecks(registry, ILog.get());
        this.runs = new CheckRuns(LIMIT, redactor, ILog.get());
        this.report = new Report(new Versions(context), site, signIn, listener, redactor);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCheck(Check check) {
        services.add(check);
    }

    void removeCheck(Check check) {
        services.remove(check);
    }

    @Override
    public List<CheckOutcome> runAll(Consumer<CheckOutcome> progress) {
        List<Check> all = new ArrayList<>(services);
        all.addAll(contributed.checks());
        return runs.run(all, progress);
    }

    @Override
    public String report(List<CheckOutcome> explained) {
        return report.text(runAll(), explained);
    }
}
