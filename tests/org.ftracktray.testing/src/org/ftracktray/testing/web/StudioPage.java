// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.testing.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** The studio's page: projects, tasks, and the actions on a task. */
public final class StudioPage extends Page {
    private final URI address;

    public StudioPage(WebDriver browser, URI address) {
        super(browser);
        this.address = address;
    }

    /** Opens the page as {@code user}, signing in when the browser is not signed in yet; waits for its event hub. */
    public StudioPage openAs(String user) {
        browser.get(address.toString());
        waitFor("sign-in or studio", () -> !all("signin", "").isEmpty() || !all("current-user", "").isEmpty());
        if (!all("signin", "").isEmpty()) {
            new SignInPage(browser, address).signIn(user);
        }
        waitFor("user " + user, () -> user.equals(one("current-user").getText()));
        waitFor("a live event hub", () -> "connected".equals(one("hub-state").getDomAttribute("data-state")));
        return this;
    }

    /** How often the page has connected to the event hub since it was opened. */
    public int connections() {
        return Integer.parseInt(one("hub-state").getDomAttribute("data-count"));
    }

    /** Waits until the page has connected so often. */
    public void awaitConnections(int count) {
        waitFor(count + " connections", () -> connections() >= count);
    }

    public String user() {
        return one("current-user").getText();
    }

    /** Goes to a project and returns its tasks as "shot task". */
    public List<String> openProject(String name) {
        one("tree-project", "[data-name=\"" + name + "\"]").click();
        waitFor("project " + name, () -> name.equals(one("place").getText()));
        return waitFor("tasks", () -> {
            List<String> tasks = all("task-row", "").stream().map(StudioPage::name).toList();
            return tasks.isEmpty() ? null : tasks;
        });
    }

    private static String name(WebElement row) {
        return row.getDomAttribute("data-parent") + " " + row.getDomAttribute("data-name");
    }

    /** Selects the first task of the shown project alone and returns its own name. */
    public String selectFirstTask() {
        WebElement row = one("task-row");
        row.findElement(By.cssSelector("td.name")).click();
        waitFor("a selection", () -> one("selection").getText().startsWith("1 "));
        return one("task-row").getDomAttribute("data-name");
    }

    /** Selects one task of the shown project alone, counted from 0, and returns its id. */
    public String selectTask(int index) {
        WebElement row = waitFor("task " + index,
                () -> all("task-row", "").stream().skip(index).findFirst().orElse(null));
        String id = row.getDomAttribute("data-entity-id");
        row.findElement(By.cssSelector("td.name")).click();
        waitFor("a selection", () -> one("selection").getText().startsWith("1 "));
        return id;
    }

    /** Waits until the page shows a task in this status. */
    public void awaitStatus(String taskId, String status) {
        waitFor("status " + status,
                () -> one("task-row", "[data-entity-id=\"" + taskId + "\"]").getText().contains(status));
    }

    /** Waits until the page shows these words. */
    public StudioPage reads(String words) {
        waitFor("the words '" + words + "'", () -> text().contains(words));
        return this;
    }

    /** Lists entities of another kind: task, context, version, review, user or show. */
    public StudioPage openTab(String kind) {
        one("tab-" + kind).click();
        waitFor("the tab " + kind, () -> "true".equals(one("tab-" + kind).getDomAttribute("aria-selected")));
        return this;
    }

    /** Ticks the first rows of the kind that is listed and returns the identities of their entities. */
    public List<String> tick(String kind, int count) {
        List<WebElement> boxes = waitFor(count + " rows of " + kind,
                () -> all(kind + "-check", "").size() >= count ? all(kind + "-check", "").subList(0, count) : null);
        boxes.forEach(WebElement::click);
        waitFor("a selection", () -> one("selection").getText().startsWith(count + " "));
        return all(kind + "-row", "[aria-selected=\"true\"]").stream().map(row -> row.getDomAttribute("data-entity-id"))
                .toList();
    }

    public StudioPage openActions() {
        one("actions-button").click();
        one("actions-menu");
        return this;
    }

    /** The labels in the open menu, each with its variants, as soon as there is one. */
    public Map<String, List<String>> groups() {
        one("action-group");
        waitFor("the end of asking", () -> all("action-wait", "").isEmpty());
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (WebElement group : all("action-group", "")) {
            groups.put(group.getDomAttribute("data-label"),
                    group.findElements(By.cssSelector("[data-testid=\"action-item\"]")).stream()
                            .map(item -> item.getDomAttribute("data-variant")).toList());
        }
        return groups;
    }

    /** Why the open menu is empty, as the page explains it. */
    public String emptyActions() {
        return one("action-empty").getText().replace('\n', ' ');
    }

    public void closeDialog() {
        one("close").click();
        waitFor("no dialog", () -> browser.findElements(By.tagName("dialog")).isEmpty());
    }

    /** Chooses an entry of the open menu and returns what the reply says; throws when it reports a failure. */
    public String launch(String label, String variant) {
        return chooses("[data-label=\"" + label + "\"][data-variant=\"" + variant + "\"]");
    }

    /** The same for an entry that is not one of several versions. */
    public String launch(String label) {
        return chooses("[data-label=\"" + label + "\"]");
    }

    /** Chooses an entry and returns what the reply says about the failure; throws when it reports success. */
    public String fails(String label) {
        return reply("[data-label=\"" + label + "\"]", false);
    }

    /** Waits for so many answers; each is its words, then whose it is. */
    public List<String> answers(int count) {
        return waitFor(count + " answers", () -> {
            List<String> answers = all("action-result", "").stream()
                    .map(answer -> answer.findElement(By.tagName("div")).getText().replace('\n', ' ')).toList();
            return answers.size() >= count ? answers : null;
        });
    }

    private String chooses(String entry) {
        return reply(entry, true);
    }

    private String reply(String entry, boolean success) {
        int before = all("action-result", "").size();
        one("action-item", entry).click();
        WebElement reply = waitFor("a reply",
                () -> all("action-result", "").stream().skip(before).findFirst().orElse(null));
        if (!String.valueOf(success).equals(reply.getDomAttribute("data-success"))) {
            throw new IllegalStateException("the reply says: " + reply.getText());
        }
        return reply.findElement(By.tagName("span")).getText().replace('\n', ' ');
    }
}
