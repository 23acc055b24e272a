// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests.running;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.bot.BotWidget;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** The E4 application on a UI thread of its own; at the end of all tests it is quit through its menu. */
final class Application implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_END = Duration.ofMinutes(1);

    /** Completed by the event after which every add-on of the application has begun its work. */
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final WindowManager windowManager = WindowManager.ensure();
    private final CompletableFuture<Object> ended = new CompletableFuture<>();
    private final Thread uiThread;
    private final Supplier<IWorkbench> workbench;
    private final FakeBrowser browser;
    private final FakeIdleTime idleTime;
    private final FakeDesktopNotifications notifications;

    private Application(BundleContext bundle) {
        var context = bundle.getService(bundle.getServiceReference(IApplicationContext.class));
        bundle.registerService(EventHandler.class, event -> started.complete(null), FrameworkUtil.asDictionary(
                Map.of(EventConstants.EVENT_TOPIC, UIEvents.UILifeCycle.APP_STARTUP_COMPLETE,
                        Constants.SERVICE_RANKING, Integer.MIN_VALUE)));
        browser = FakeBrowser.register(bundle);
        idleTime = FakeIdleTime.register(bundle);
        notifications = FakeDesktopNotifications.register(bundle);
        workbench = () -> bundle.getService(bundle.getServiceReference(IWorkbench.class));
        uiThread = new Thread(() -> {
            try {
                ended.complete(e4Application().start(context));
            } catch (Exception | Error failed) {
                ended.completeExceptionally(failed);
            }
        }, "UI");
    }

    static Application start(BundleContext bundle) {
        var application = new Application(bundle);
        application.uiThread.start();
        await("the window").atMost(LONGEST_START)
                .until(() -> application.ended.isDone()
                        || application.started.isDone() && application.window().isPresent());
        if (application.ended.isDone()) {
            throw new IllegalStateException("the application ended at its start", application.ended.exceptionNow());
        }
        application.bot().buttonWithId(WidgetKeys.LOGIN_BROWSER).isEnabled();
        return application;
    }

    private static IApplication e4Application() throws Exception {
        IConfigurationElement element = RegistryFactory.getRegistry()
                .getExtension("org.eclipse.core.runtime.applications",
                        "org.eclipse.e4.ui.workbench.swt.E4Application")
                .getConfigurationElements()[0];
        return (IApplication) element.getChildren("run")[0].createExecutableExtension("class");
    }

    Bot bot() {
        return new Bot(Display.findDisplay(uiThread));
    }

    FakeIdleTime idleTime() {
        return idleTime;
    }

    FakeDesktopNotifications notifications() {
        return notifications;
    }

    FakeBrowser browser() {
        return browser;
    }

    private Optional<Shell> window() {
        Display display = Display.findDisplay(uiThread);
        return display == null
                ? Optional.empty()
                : display.syncCall(() -> Arrays.stream(display.getShells())
                        .filter(shell -> shell.getText().equals("Ftrack Tray") && shell.getMenuBar() != null)
                        .findFirst());
    }

    void bringToFront() {
        Shell window = window().orElseThrow();
        window.getDisplay().syncExec(() -> {
            workbench.get().getApplication().getChildren().getFirst().setVisible(true);
            window.setMinimized(false);
            window.forceActive();
        });
    }

    void closeDialogs() {
        Shell window = window().orElseThrow();
        window.getDisplay().syncExec(() -> {
            for (Shell shell : window.getDisplay().getShells()) {
                if (shell != window && shell.isVisible()) {
                    shell.close();
                }
            }
        });
    }

    @Override
    public void close() {
        Display display = Display.findDisplay(uiThread);
        Bot bot = new Bot(display);
        bot.menu("Ftrack", "Quit").click();
        BotWidget<Button> question = bot.buttonWithId(WidgetKeys.QUESTION_DO);
        if (question.isVisible()) {
            question.click();
        }
        await("the end").atMost(LONGEST_END).until(ended::isDone);
        ended.join();
        windowManager.close();
    }
}
