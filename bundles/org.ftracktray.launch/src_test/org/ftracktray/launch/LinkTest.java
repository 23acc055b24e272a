// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;

import org.ftracktray.client.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    private static final String ID = "6ee30a68-d04d-11ee-a1e0-0242ac110002";

    @ParameterizedTest
    @ValueSource(strings = {"ftracktray:", "ftracktray://", "FTRACKTRAY:", "ftracktray:///"})
    void nothingBehindTheSchemeShowsTheWindow(String text) {
        assertEquals(new Link.Show(), Link.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftracktray://task/" + ID, "ftracktray:task/" + ID, "FtrackTray://Task/" + ID + "/",
            " ftracktray://task/" + ID + "\n", ID})
    void aTaskIsNamedByItsId(String text) {
        assertEquals(new Link.Task(new EntityAddress(Optional.empty(), ID)), Link.of(text));
    }

    @Test
    void theAddressOfAPageIsALinkToItsTask() {
        assertEquals(new Link.Task(new EntityAddress(Optional.of("studio.ftrackapp.com"), ID)),
                Link.of("https://studio.ftrackapp.com/#slideEntityId=" + ID + "&slideEntityType=task&entityId=p1"));
    }

    @Test
    void anApplicationIsNamedBehindTheTask() {
        assertEquals(new Link.Launch(ID, "nuke_13.2v5"), Link.of("ftracktray://task/" + ID + "/launch/nuke_13.2v5"));
        assertEquals(new Link.Launch(ID, "ghost +é"), Link.of("ftracktray://task/" + ID + "/launch/ghost%20+%C3%A9"));
    }

    @Test
    void aSiteIsNamedByItsHost() {
        assertEquals(new Link.Site(URI.create("https://studio.ftrackapp.com")),
                Link.of("ftracktray://site/studio.ftrackapp.com"));
        assertEquals(new Link.Site(URI.create("http://localhost:8090")), Link.of("ftracktray://site/localhost:8090"));
        assertEquals(new Link.Site(URI.create("https://ftrack.xn--mller-kva.example")),
                Link.of("ftracktray://site/ftrack.m%C3%BCller.example/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftracktray://task", "ftracktray://task/", "ftracktray://task/a b",
            "ftracktray://task/..",
            "ftracktray://task/../../etc/passwd", "ftracktray://task/" + ID + "?server=https://evil.example",
            "ftracktray://task/" + ID + "#x", "ftracktray://task/" + ID + "/launch",
            "ftracktray://task/" + ID + "/launch/",
            "ftracktray://task/" + ID + "/launch/nuke/--script", "ftracktray://task/" + ID + "/launch/nuke?file=/x",
            "ftracktray://task/" + ID + "/launch/%", "ftracktray://task/" + ID + "/launch/%zz",
            "ftracktray://task/" + ID + "/launch/a%0Ab", "ftracktray://task/" + ID + "/launch/%20",
            "ftracktray://task/" + ID + "/launch/a%E2%80%AEb", "ftracktray://task/" + ID + "\u202e",
            "ftracktray://task/a\tb", "ftracktray://site/", "ftracktray://site/user:secret@studio.example",
            "ftracktray://site/studio.example/path", "ftracktray://site/studio.example:99999", "ftracktray://quit",
            "ftracktray://open/x", "ftracktray:task", "file:///etc/passwd", "javascript:alert(1)", "-data",
            "--server=x y",
            "@/etc/passwd", "sq010/sh010", "https://studio.example", "https://"})
    void anythingElseIsToldPlainly(String text) {
        String told = assertThrows(UnusableAddressException.class, () -> Link.of(text)).getMessage();
        assertTrue(told.endsWith("."), told);
        assertFalse(told.chars().anyMatch(Character::isISOControl), told);
    }

    @Test
    void whatIsTooLongIsNoLink() {
        String host = "https://studio.example/#entityId=" + ID + "&x=";
        assertTrue(Link.of(host + "a".repeat(Link.LONGEST - host.length())) instanceof Link.Task);
        Problem problem = refused(host + "a".repeat(Link.LONGEST - host.length() + 1));
        assertTrue(problem.what().length() < 200, problem.what());
        refused("ftracktray://task/" + "a".repeat(65));
        refused("ftracktray://task/" + ID + "/launch/" + "a".repeat(201));
    }

    @Test
    void theProblemSaysWhatIsAccepted() {
        Problem problem = refused("ftracktray://quit");
        assertEquals("\"ftracktray://quit\" is no link that Ftrack Tray understands.", problem.what());
        assertEquals("It takes the address of a task in ftrack's web page, ftracktray://task/ID, "
                + "ftracktray://task/ID/launch/APPLICATION and ftracktray://site/HOST.", problem.remedy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftracktray:", "ftracktray://task/" + ID, "ftracktray://task/x/launch/a%20%2F%2B%C3%A9%25",
            "ftracktray://site/studio.example:8443", "ftracktray://site/127.0.0.1:9",
            "https://a.example/#entityId=" + ID})
    void itsTextIsReadAsTheSame(String text) {
        Link link = Link.of(text);
        assertEquals(link, Link.of(link.text()));
        assertFalse(link.text().contains("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftracktray:x", " https://studio.example/x", "HTTP://a"})
    void anAddressIsNotSearchedFor(String text) {
        assertTrue(Link.isOne(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh010", "", "see https://studio.example", "https://a\nhttps://b", ID})
    void wordsAreNoAddress(String text) {
        assertFalse(Link.isOne(text));
    }

    private static Problem refused(String text) {
        return assertThrows(UnusableAddressException.class, () -> Link.of(text)).problem();
    }
}
