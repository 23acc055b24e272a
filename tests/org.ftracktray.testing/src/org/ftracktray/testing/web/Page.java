// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ftracktray.testing.desktop.Waiting;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A page of the sandbox; its elements are found by their {@code data-testid}. */
abstract class Page {

    protected final WebDriver browser;

    Page(WebDriver browser) {
        this.browser = browser;
    }

    /** All elements with this test identifier and, where it is not blank, this further CSS selector. */
    protected List<WebElement> all(String testId, String further) {
        return browser.findElements(By.cssSelector("[data-testid=\"" + testId + "\"]" + further));
    }

    /** The first such element, waited for until it is shown. */
    protected WebElement one(String testId, String further) {
        return waitFor("'" + testId + further + "'",
                () -> all(testId, further).stream().filter(WebElement::isDisplayed).findFirst().orElse(null));
    }

    protected WebElement one(String testId) {
        return one(testId, "");
    }

    /** Waits until {@code look} finds something; what is not null and not false counts. */
    protected <T> T waitFor(String what, java.util.function.Supplier<T> look) {
        try {
            return new WebDriverWait(browser, Waiting.LIMIT).ignoring(StaleElementReferenceException.class)
                    .until(driver -> look.get());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the page " + browser.getCurrentUrl().replaceFirst("\\?.*", "")
                    + " never showed " + what + "; it shows: " + text().replace('\n', ' '), e);
        }
    }

    /** Saves a picture of the page where the build wants the pictures of the documentation. */
    public void capture(String name) {
        String folder = System.getProperty("ftracktray.screenshots", "");
        if (!folder.isEmpty()) {
            try {
                Files.createDirectories(Path.of(folder));
                Files.write(Path.of(folder, name + ".png"),
                        ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The words on the page. */
    public String text() {
        return browser.findElement(By.tagName("body")).getText();
    }
}
