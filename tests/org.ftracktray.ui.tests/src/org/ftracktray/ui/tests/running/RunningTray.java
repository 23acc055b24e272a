// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ftracktray.client.ApiKey;
import org.ftracktray.sandbox.SandboxOptions;
import org.ftracktray.sandbox.SandboxStudio;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState;
import org.ftracktray.signin.SiteSetting;
import org.ftracktray.ui.tests.bot.Bot;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * The real application with nobody signed in, and a sandbox studio of its own for each test. The application itself is
 * started once: the platform's event handling belongs to the first workbench of a process.
 */
public final class RunningTray implements BeforeEachCallback, AfterEachCallback {
    /** Long, because the machine may be busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BundleContext bundle = FrameworkUtil.getBundle(RunningTray.class).getBundleContext();
    private SandboxStudio studio;
    private FakeBrowser browser;
    private Application application;

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        for (String node : new String[]{"org.ftracktray.ui", "org.ftracktray.launch"}) {
            InstanceScope.INSTANCE.getNode(node).clear();
        }
        studio = SandboxStudio.start(SandboxOptions.defaults());
        service(SiteSetting.class).set(studio.url().toString());
        application = test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Application.class, type -> Application.start(bundle), Application.class);
        application.bringToFront();
        browser = application.browser();
        browser.reset();
        application.notifications().reset();
    }

    public Bot bot() {
        return application.bot();
    }

    public FakeBrowser browser() {
        return browser;
    }

    public FakeIdleTime idleTime() {
        return application.idleTime();
    }

    public FakeDesktopNotifications notifications() {
        return application.notifications();
    }

    public URI site() {
        return studio.url();
    }

    public String keyOf(String user) {
        return studio.accounts().stream().filter(account -> account.user().equals(user)).findFirst().orElseThrow()
                .apiKey();
    }

    public <T> T service(Class<T> type) {
        return bundle.getService(bundle.getServiceReference(type));
    }

    /** Signs in without the sign-in view, for tests of what comes after. */
    public void signIn(String user) {
        service(SignIn.class).withApiKey(site(), user, new ApiKey(keyOf(user)));
        await("signed in").atMost(PATIENCE).until(() -> service(SignIn.class).state() instanceof SignInState.SignedIn);
    }

    /** Gives the signed-in user a picture. */
    public void putOnPicture() throws IOException, InterruptedException {
        SignIn signIn = service(SignIn.class);
        Picture.putOn(signIn.session().orElseThrow(), ((SignInState.SignedIn) signIn.state()).account().userId());
    }

    /** Stops the studio, as if the network were gone. */
    public void stopStudio() {
        studio.close();
    }

    /** Starts a studio with the same address and keys in the place of the one that was stopped. */
    public void startStudioAgain() {
        studio = SandboxStudio.start(SandboxOptions.defaults().withPort(site().getPort()).withKeys(studio.accounts()
                .stream().collect(Collectors.toMap(SandboxStudio.Account::user, SandboxStudio.Account::apiKey))));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            bot().captureScreenshot("failed-" + test.getRequiredTestMethod().getName());
        }
        application.closeDialogs();
        SignIn signIn = service(SignIn.class);
        signIn.cancel();
        signIn.signOut();
        signIn.accounts().forEach(signIn::forget);
        await("signed out").atMost(PATIENCE).until(() -> signIn.state() instanceof SignInState.SignedOut);
        studio.close();
    }
}
