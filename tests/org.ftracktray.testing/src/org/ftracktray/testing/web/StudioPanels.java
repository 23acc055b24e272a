// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.web;

import java.util.List;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What stands around the tasks on the studio's page: the tree, one task's details, the timer, jobs, the log, forms. */
public final class StudioPanels extends Page {

    public StudioPanels(WebDriver browser) {
        super(browser);
    }

    /** Changes to another user of the demo studio and waits until the page is that user's. */
    public void changeUser(String user) {
        one("user-menu").click();
        one("as-user", "[value=\"" + user + "\"]").click();
        waitFor("user " + user, () -> user.equals(one("current-user").getText()));
    }

    /** Goes to a folder or shot of the project that is open and returns its identity. */
    public String openContext(String name) {
        WebElement row = one("tree-context", "[data-name$=\" / " + name + "\"]");
        row.click();
        waitFor("place " + name, () -> one("place").getText().endsWith(" / " + name));
        return row.getDomAttribute("data-entity-id");
    }

    public void select(String path, String task) {
        one("task-row", "[data-path=\"" + path + "\"][data-name=\"" + task + "\"]")
                .findElement(By.cssSelector("td.name"))
                .click();
        waitFor("details of " + task, () -> {
            String shown = one("details").getText();
            return shown.contains(path) && shown.contains(task);
        });
    }

    /** The words of a part of the details, such as {@code detail-type}. */
    public String detail(String testId) {
        return one(testId).getText();
    }

    public String status() {
        return waitFor("a status", () -> new Select(one("detail-status")).getFirstSelectedOption().getText());
    }

    public void setStatus(String status) {
        new Select(one("detail-status")).selectByVisibleText(status);
    }

    /** The status that the list shows for a task. */
    public void awaitListed(String path, String task, String status) {
        waitFor(task + " " + status, () -> status.equals(one("task-row",
                "[data-path=\"" + path + "\"][data-name=\"" + task + "\"]")
                .findElement(By.cssSelector("[data-testid=\"task-status\"]")).getText()));
    }

    public List<String> addNote(String text) {
        int before = all("note", "").size();
        one("note-text").sendKeys(text);
        one("note-add").click();
        waitFor("the note", () -> all("note", "").size() > before);
        return all("note", "").stream().map(WebElement::getText).toList();
    }

    /** Starts the timer for the selected task and returns what the bar at the top shows. */
    public String startTimer() {
        one("timer-start").click();
        return one("timer").getText();
    }

    public void stopTimer() {
        one("timer").findElement(By.cssSelector("button")).click();
        waitFor("no timer", () -> all("timer", "").stream().noneMatch(WebElement::isDisplayed));
    }

    /** The jobs, each as its state and words. */
    public List<String> jobs(int count) {
        if (!one("jobs-button").getDomAttribute("aria-expanded").equals("true")) {
            one("jobs-button").click();
        }
        return waitFor(count + " jobs", () -> all("job", "").size() == count
                ? all("job", "").stream().map(job -> job.getDomAttribute("data-status") + " " + job.getText()).toList()
                : null);
    }

    public StudioPanels openLog() {
        one("log-button").click();
        one("log");
        return this;
    }

    /** The latest event of a topic in the log, unfolded, once it says {@code words}. */
    public String logged(String topic, String words) {
        return waitFor(topic + " with " + words, () -> {
            WebElement event = one("log-event", "[data-topic=\"" + topic + "\"]");
            if (event.getDomAttribute("open") == null) {
                event.findElement(By.cssSelector("summary")).click();
            }
            return event.getText().contains(words) ? event.getText() : null;
        });
    }

    /** Presses keys where the focus is. */
    public void press(Keys... keys) {
        for (Keys key : keys) {
            browser.switchTo().activeElement().sendKeys(key);
        }
    }

    /** What the focus is on, as a screen reader names it. */
    public String focused() {
        WebElement element = browser.switchTo().activeElement();
        return element.getAccessibleName();
    }

    public void focusTree() {
        browser.findElement(By.cssSelector("[role=treeitem][tabindex=\"0\"]")).sendKeys("");
    }

    public void awaitText(String testId, String words) {
        waitFor(testId + " with " + words, () -> one(testId).getText().contains(words));
    }

    /** The entity of whoever is signed in. */
    public String userId() {
        return browser.findElement(By.tagName("body")).getDomAttribute("data-user-id");
    }

    public void signOut() {
        one("user-menu").click();
        one("signout").click();
        one("signin");
    }

    public void closeMenuByEscape() {
        one("actions-menu");
        press(Keys.ESCAPE);
        waitFor("no menu", () -> all("actions-menu", "").isEmpty());
    }

    /** The address of the picture that an entry of the open menu has. */
    public String icon(String label) {
        return one("action-group", "[data-label=\"" + label + "\"]").findElement(By.tagName("img"))
                .getDomAttribute("src");
    }

    /** Chooses an entry of the open menu and returns what the reply says, good or bad. */
    public String choose(String label, String variant) {
        one("action-item", "[data-label=\"" + label + "\"][data-variant=\"" + variant + "\"]").click();
        return message();
    }

    /** Chooses an entry of the open menu that asks further. */
    public void open(String label) {
        one("action-item", "[data-label=\"" + label + "\"]").click();
    }

    /** Chooses in a field of the form that is open. */
    public void choice(String field, String label) {
        new Select(field(field)).selectByVisibleText(label);
    }

    /** A field of the form that is open. */
    public WebElement field(String name) {
        return one("form-field-" + name);
    }

    public List<WebElement> fields(String name) {
        one("form-field-" + name);
        return all("form-field-" + name, "");
    }

    public WebElement form() {
        return one("form-dialog");
    }

    /** What the open form says about fields that it cannot show. */
    public List<String> told() {
        return all("form-told", "").stream().map(WebElement::getText).toList();
    }

    public void submit() {
        one("form-submit").click();
    }

    public void awaitNoForm() {
        waitFor("no form", () -> all("form-dialog", "").isEmpty());
    }

    /** Whether the browser could show the picture that an entry of the open menu has. */
    public boolean showsIcon(String label) {
        WebElement picture = one("action-item", "[data-label=\"" + label + "\"]").findElement(By.tagName("img"));
        return waitFor("the picture of " + label, () -> "true".equals(picture.getDomProperty("complete")))
                && !"0".equals(picture.getDomProperty("naturalWidth"));
    }

    /** From the open menu that is empty because the project has no applications. */
    public void setUpApplications() {
        one("set-up-applications").click();
        form();
    }

    public void openApplications() {
        one("applications-button").click();
        form();
    }

    /** Ticks or unticks an application of the project that is open, and keeps that. */
    public void toggleApplication(String label) {
        form().findElements(By.cssSelector(".several label")).stream().filter(one -> one.getText().equals(label))
                .findFirst().orElseThrow().click();
        submit();
        awaitNoForm();
    }

    public String message() {
        return one("action-result").findElement(By.tagName("span")).getText();
    }

    /** The address that the open widget shows. */
    public String widget() {
        return one("widget-dialog").findElement(By.tagName("iframe")).getDomAttribute("src");
    }
}
