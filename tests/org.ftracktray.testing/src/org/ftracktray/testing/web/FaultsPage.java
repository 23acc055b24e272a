// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.web;

import java.net.URI;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;

/** The sandbox's page with buttons for faults. */
public final class FaultsPage extends Page {

    public FaultsPage(WebDriver browser, URI address) {
        super(browser);
        browser.get(address + "/sandbox");
        waitFor("the users", () -> !new Select(one("user")).getOptions().isEmpty());
    }

    /** Presses a button and returns what the page says about it. */
    public String press(String testId) {
        String before = one("result").getText();
        one(testId).click();
        return waitFor("a result", () -> before.equals(one("result").getText()) ? null : one("result").getText());
    }

    public FaultsPage user(String name) {
        new Select(one("user")).selectByVisibleText(name);
        return this;
    }

    public FaultsPage set(String field, String value) {
        var input = browser.findElement(By.name(field));
        input.clear();
        input.sendKeys(value);
        return this;
    }

    public void awaitText(String testId, String words) {
        waitFor(testId + " with " + words, () -> one(testId).getText().contains(words));
    }

    public boolean isShown(String testId) {
        return all(testId, "").stream().anyMatch(element -> element.isDisplayed());
    }
}
