// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.Sandbox;
import org.ftracktray.testing.web.Chromium;
import org.ftracktray.testing.web.FaultsPage;
import org.ftracktray.testing.web.StudioPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;

/** The page for faults in one tab, the studio's page, which suffers them, in another. */
class FaultsPageTest {
    private static Sandbox sandbox;
    private static WebDriver browser;
    private static StudioPage studio;
    private static String studioTab;
    private FaultsPage faults;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(Product.built());
        browser = Chromium.headless();
        studio = new StudioPage(browser, sandbox.url()).openAs("anna");
        studioTab = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
    }

    @AfterAll
    static void stop() {
        Chromium.release(browser);
        sandbox.close();
    }

    @BeforeEach
    void open() {
        faults = new FaultsPage(browser, sandbox.url());
    }

    @Test
    void endsAConnectionThatComesBack() {
        faults.awaitText("peers", "anna ftrack.client.web");
        String tab = browser.getWindowHandle();
        browser.switchTo().window(studioTab);
        int before = studio.connections();
        browser.switchTo().window(tab);
        assertThat(faults.press("end-disconnect")).contains("done for everybody");

        browser.switchTo().window(studioTab);
        studio.awaitConnections(before + 1);
        browser.switchTo().window(tab);
        faults.awaitText("connection-count", "1");
    }

    @Test
    void showsWhichRequestsWillFailAndForgetsThem() {
        assertThat(faults.set("count", "3").press("fail")).contains("will suffer");
        faults.awaitText("pending", "3 requests wait for a fault: /api, status 503.");
        faults.capture("sandbox-faults");

        assertThat(faults.press("clear")).contains("Forgotten");
        faults.awaitText("pending", "No request waits");
        assertThat(faults.isShown("clear")).isFalse();
    }

    @Test
    void renamesAUserAndBack() {
        assertThat(faults.user("ben").set("to", "benjamin").press("rename")).isEqualTo("ben is called benjamin now.");
        faults.awaitText("user", "benjamin");

        assertThat(faults.press("rename-back")).isEqualTo("ben has the old name again.");
        assertThat(faults.user("ben").set("to", "anna").press("rename")).contains("anna");
    }

    @Test
    void skewsTheClockAndSetsItRight() {
        assertThat(faults.set("minutes", "90").press("skew")).isEqualTo("The clock is set.");
        assertThat(faults.press("right")).isEqualTo("The clock is right.");
    }

    @Test
    void goesOfflineAndSaysWhenItIsBack() {
        assertThat(faults.set("seconds", "2").press("offline")).contains("no port for 2 s");
        faults.awaitText("result", "The studio is back.");
    }
}
