// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.web;

import java.net.URI;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** Where the studio asks who is there, for itself or for a program that wants to act as that person. */
public final class SignInPage extends Page {
    private final URI address;

    public SignInPage(WebDriver browser, URI address) {
        super(browser);
        this.address = address;
    }

    public SignInPage open() {
        browser.get(address.toString());
        one("signin");
        return this;
    }

    /** Signs in with the password that the demo studio shows on the page. */
    public void signIn(String user) {
        String password = browser.findElement(By.id("demo-password")).getText();
        browser.findElement(By.id("username")).sendKeys(user);
        browser.findElement(By.id("password")).sendKeys(password);
        one("signin").click();
    }

    /** Lets the program have what it asks for, as the user who is signed in already. */
    public void confirm() {
        one("continue").click();
    }

    /** Does not let the program have what it asks for. */
    public void deny() {
        one("cancel").click();
    }

    /** Waits for the words that the browser shows in the end. */
    public String awaitText(String words) {
        return waitFor("'" + words + "'", () -> text().contains(words) ? text() : null);
    }
}
