// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.checks;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.ftracktray.diagnostics.Check;
import org.ftracktray.diagnostics.CheckResult;
import org.ftracktray.ui.internal.Messages;
import org.ftracktray.ui.internal.web.DefaultBrowser;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether the desktop has a web browser that sign-in and ftrack's pages can be opened in. */
@Component(service = Check.class)
public final class WebBrowserCheck implements Check {
    /** Finds the name of the browser. */
    @FunctionalInterface
    interface Lookup {
        Optional<String> find() throws Exception;
    }

    private final Lookup browser;

    @Activate
    public WebBrowserCheck() {
        this(DefaultBrowser::name);
    }

    WebBrowserCheck(Lookup browser) {
        this.browser = browser;
    }

    @Override
    public String id() {
        return "ftracktray.browser";
    }

    @Override
    public String title() {
        return Messages.check_browser;
    }

    @Override
    public int order() {
        return 910;
    }

    @Override
    public CheckResult run() throws Exception {
        return browser.find().map(name -> CheckResult.ok(NLS.bind(Messages.check_browser_found, name)))
                .orElseGet(() -> CheckResult.problem(Messages.check_browser_none, Messages.check_browser_none_cause,
                        Messages.check_browser_none_remedy));
    }
}
