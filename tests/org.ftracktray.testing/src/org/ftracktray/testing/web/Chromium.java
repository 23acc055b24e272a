// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.web;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Starts the machine's own Chromium, driven through the machine's own chromedriver. */
public final class Chromium {
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final File BROWSER = new File("/usr/bin/chromium");

    // it warns of each browser newer than itself
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private Chromium() {}

    /** Without a window. {@code profile} is a folder that does not exist yet. */
    public static WebDriver headless(Map<String, String> environment, Path profile) {
        ChromeOptions options = options(profile);
        options.addArguments("--headless=new", "--window-size=1140,900");
        return start(environment, options);
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
