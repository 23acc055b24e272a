// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e.story;

import static org.awaitility.Awaitility.await;

import java.awt.Rectangle;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.desktop.ProcessFacts;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.desktop.Windows.Window;
import org.ftracktray.testing.product.Artist;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.SandboxProcess;
import org.ftracktray.testing.product.TrayProcess;
import org.ftracktray.testing.web.Chromium;
import org.ftracktray.testing.web.DefaultBrowser;
import org.ftracktray.testing.web.SignInPage;
import org.ftracktray.testing.web.StudioPage;
import org.openqa.selenium.WebDriver;

/** An artist's morning: sign in, start an application from a task, sign out. Each step needs the ones before it. */
public final class Story implements AutoCloseable {
    private static final String USER = "anna";
    private static final String APPLICATION = "Demo Paint";
    private static final String VERSION = "2.0";

    private final Desktop desktop;
    private final Product product;
    private final DefaultBrowser defaultBrowser;
    private SandboxProcess sandbox;
    private TrayProcess tray;
    private Artist artist;
    private WebDriver browser;
    private StudioPage studio;
    private URI signInLink;
    private String task;
    private Window application;

    public Story(Desktop desktop, Product product) {
        this.desktop = desktop;
        this.product = product;
        defaultBrowser = DefaultBrowser.of(desktop.home());
    }

    public List<Step> steps() {
        return List.of(new Step("sandbox", "The sandbox studio starts", this::startSandbox),
                new Step("login", "The tray starts and opens its sign-in view by itself", this::startTray),
                new Step("waiting", "Press the button Sign in with Ftrack", this::pressFtrack),
                new Step("browser-sign-in", "Sign in as anna in the browser", this::signInInBrowser),
                new Step("signed-in", "The window shows its views", this::showsViews),
                new Step("tray-menu-connected", "Open the tray menu", this::trayMenuSaysConnected),
                new Step("studio", "Open the studio's page as anna", this::openStudio),
                new Step("actions", "Open the actions of a task", this::openActions),
                new Step("reply", "Choose Demo Paint 2.0", this::launch),
                new Step("application", "The application opens", this::applicationOpens),
                new Step("running", "The Applications view follows it", this::showsRunning),
                new Step("empty", "Open the actions of a task of Winter Light", this::emptyActions),
                new Step("minimised", "Close the window", this::closeWindow),
                new Step("reopened", "Click on the tray icon", this::reopen),
                new Step("signed-out", "Choose Sign out in the tray menu", this::signOut),
                new Step("quit", "Choose Quit in the tray menu", this::quit));
    }

    private String startSandbox() {
        sandbox = SandboxProcess.start(product);
        return sandbox.url() + ", users "
                + sandbox.accounts().stream().map(SandboxProcess.Account::user).collect(Collectors.joining(", "));
    }

    private String startTray() {
        tray = TrayProcess.start(product, desktop, Map.of("FTRACK_SERVER", sandbox.url().toString()));
        artist = new Artist(desktop, tray);
        artist.reads("Sign in to ftrack");
        artist.sees("the site's address", widget -> widget.text().equals(sandbox.url().toString()));
        String checked = artist.reads("is an ftrack site").name().lines().findFirst().orElseThrow();
        desktop.windows().move(only(tray.windows()), 1120, 40);
        return "the window shows the site, and " + checked;
    }

    private String pressFtrack() {
        artist.presses("Sign in with Ftrack");
        signInLink = defaultBrowser.awaitOpened(1);
        String heading = artist.reads("in your web browser").name();
        return "the desktop was asked to open " + signInLink.getAuthority() + signInLink.getPath()
                + ", the window says "
                + quoted(heading);
    }

    private String signInInBrowser() {
        browser = Chromium.onScreen(desktop.environment(), desktop.home().folder().resolve("chromium"));
        SignInPage page = new SignInPage(browser, signInLink).open();
        page.signIn(USER);
        return "the page says " + quoted(page.awaitText(USER).replace('\n', ' '));
    }

    private String showsViews() {
        artist.sees("page tab", "Applications");
        artist.sees("page tab", "User");
        artist.sees("page tab", "Diagnostics");
        return "Applications, User and Diagnostics, head " + quoted(artist.sees("label", "Connected").name());
    }

    private String trayMenuSaysConnected() {
        artist.opensTrayMenu();
        artist.chooses("Ftrack");
        String state = artist.sees("the state in the menu",
                widget -> widget.role().equals("menu item") && widget.name().contains("Connected")).name();
        return "it says " + quoted(state);
    }

    private String openStudio() {
        artist.closesMenu();
        studio = new StudioPage(browser, sandbox.url()).openAs(USER);
        return "signed in as " + studio.user();
    }

    private String openActions() {
        List<String> tasks = studio.openProject("Glass Harbour");
        task = studio.selectFirstTask();
        Map<String, List<String>> groups = studio.openActions().groups();
        require(groups.keySet().equals(java.util.Set.of(APPLICATION)), "one group is offered", groups);
        require(List.of("1.0", VERSION).equals(groups.get(APPLICATION).stream().sorted().toList()),
                "both versions are in it", groups);
        return "task " + quoted(task) + " of " + tasks.size() + ", one group " + quoted(APPLICATION) + " with versions "
                + String.join(" and ", groups.get(APPLICATION));
    }

    private String launch() {
        String reply = studio.launch(APPLICATION, VERSION);
        require(reply.contains(APPLICATION + " " + VERSION), "the reply names the application", reply);
        return "the reply says " + quoted(reply);
    }

    private String applicationOpens() {
        application = await("window of " + APPLICATION).atMost(Waiting.LIMIT).until(
                () -> desktop.windows().shown().stream()
                        .filter(window -> window.title().contains(APPLICATION + " " + VERSION)).findFirst(),
                java.util.Optional::isPresent).orElseThrow();
        require(application.title().contains(task), "its title names the task", application.title());
        desktop.windows().move(application, 560, 480);
        Map<String, String> environment = ProcessFacts.environment(application.pid());
        require(sandbox.url().toString().equals(environment.get("FTRACK_SERVER"))
                && USER.equals(environment.get("FTRACK_API_USER")) && task.equals(environment.get("FTRACK_TASK"))
                && environment.containsKey("FTRACK_API_KEY"), "it was started with site, user, key and task",
                environment.keySet());
        return "a window " + quoted(application.title()) + " of process " + application.pid()
                + ", started with site, user, key and task";
    }

    private String showsRunning() {
        artist.clicks(artist.sees("page tab", "Applications"));
        String running = artist.reads("Running since").name();
        artist.reads(APPLICATION + " " + VERSION);
        return quoted(running);
    }

    private String emptyActions() {
        studio.openProject("Winter Light");
        String other = studio.selectFirstTask();
        String why = studio.openActions().emptyActions();
        require(why.contains("Winter Light"), "the page explains the empty menu", why);
        return "task " + quoted(other) + ", the page explains " + quoted(why);
    }

    private String closeWindow() {
        studio.closeDialog();
        desktop.windows().close(only(tray.windows()));
        await("window gone").atMost(Waiting.LIMIT).until(() -> tray.windows().isEmpty());
        Rectangle icon = artist.trayIcon();
        require(tray.process().isAlive(), "the tray goes on running", tray.process());
        return "no window, but the icon in the tray at %d,%d".formatted(icon.x, icon.y);
    }

    private String reopen() {
        artist.clicksTrayIcon();
        Window window = await("window back").atMost(Waiting.LIMIT)
                .until(() -> tray.windows().stream().findFirst(), java.util.Optional::isPresent).orElseThrow();
        return "the window " + quoted(window.title().strip()) + " is back";
    }

    private String signOut() {
        artist.opensTrayMenu();
        artist.chooses("Ftrack");
        artist.chooses("Sign out");
        artist.presses("Sign out");
        return "the window says " + quoted(artist.reads("Sign in to ftrack").name());
    }

    private String quit() {
        artist.opensTrayMenu();
        artist.chooses("Quit");
        artist.presses("Quit"); // the application that stays open is named
        try {
            require(tray.process().waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS), "it ends", tray.process());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        int code = tray.process().exitValue();
        require(code == 0, "it ends in order", code);
        boolean stays = desktop.windows().shown().stream().anyMatch(window -> window.id().equals(application.id()));
        require(stays, "the application stays open", desktop.windows().shown());
        return "exit code 0, and " + APPLICATION + " stays open";
    }

    private static Window only(List<Window> windows) {
        require(windows.size() == 1, "there is one window", windows);
        return windows.getFirst();
    }

    private static void require(boolean condition, String expectation, Object seen) {
        if (!condition) {
            throw new IllegalStateException(expectation + "? Not so: " + seen);
        }
    }

    private static String quoted(String words) {
        return '"' + words.strip() + '"';
    }

    /** Copies what the programs wrote to {@code folder}, for whoever wants to know why. */
    public void keepLogs(Path folder) {
        desktop.home().copyLogs(folder);
    }

    @Override
    public synchronized void close() {
        if (browser != null) {
            browser.quit();
            browser = null;
        }
        if (tray != null) {
            tray.close();
        }
        if (application != null) {
            ProcessHandle.of(application.pid()).ifPresent(ProcessHandle::destroy);
        }
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
