// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.web;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.ftracktray.testing.desktop.Home;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumDriver;

/** Starts the machine's own Chromium, driven through the machine's own chromedriver. */
public final class Chromium {
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final File BROWSER = new File("/usr/bin/chromium");

    private static final Queue<WebDriver> IDLE = new ConcurrentLinkedQueue<>();

    // it warns of each browser newer than itself
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private Chromium() {}

    /**
     * Without a window, with nobody signed in anywhere. One that another test has given back when there is one: a browser
     * takes seconds of processor time to start.
     */
    public static WebDriver headless() {
        WebDriver browser = IDLE.poll();
        if (browser == null) {
            Home home = new Home();
            ChromeOptions options = options(home.folder().resolve("chromium"));
            options.addArguments("--headless=new", "--window-size=1140,900");
            browser = start(home.environment(), options);
            Runtime.getRuntime().addShutdownHook(new Thread(ending(browser, home)));
        }
        return browser;
    }

    private static Runnable ending(WebDriver browser, Home home) {
        return () -> {
            browser.quit();
            home.close();
        };
    }

    /** Gives back a browser that {@link #headless()} has given; it forgets who is signed in. */
    public static void release(WebDriver browser) {
        ((ChromiumDriver) browser).executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.get("about:blank");
        String kept = browser.getWindowHandle();
        for (String tab : browser.getWindowHandles()) {
            if (!tab.equals(kept)) {
                browser.switchTo().window(tab).close();
            }
        }
        browser.switchTo().window(kept);
        IDLE.add(browser);
    }

    /** With a window on the display of {@code environment}, at its left. */
    public static WebDriver onScreen(Map<String, String> environment, Path profile) {
        ChromeOptions options = options(profile);
        options.addArguments("--window-position=20,20", "--window-size=1080,880");
        return start(environment, options);
    }

    private static ChromeOptions options(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER);
        options.addArguments("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-search-engine-choice-screen", "--password-store=basic", "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs",
                Map.of("credentials_enable_service", false, "profile.password_manager_enabled", false));
        options.setExperimentalOption("excludeSwitches", new String[]{"enable-automation"});
        return options;
    }

    private static WebDriver start(Map<String, String> environment, ChromeOptions options) {
        return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort()
                .withSilent(true).withEnvironment(environment).build(), options);
    }
}
