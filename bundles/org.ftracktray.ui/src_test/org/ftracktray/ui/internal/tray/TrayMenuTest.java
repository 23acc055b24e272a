// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.ftracktray.desktop.MenuEntry;
import org.ftracktray.desktop.MenuEntry.Choice;
import org.ftracktray.desktop.MenuEntry.Menu;
import org.ftracktray.desktop.MenuEntry.Words;
import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.Commands;
import org.junit.jupiter.api.Test;

class TrayMenuTest {
    private static final SignInState SIGNED_IN = new SignInState.SignedIn(
            new Account(URI.create("https://studio.example"), "anna", "1", "Anna Lind"), Instant.EPOCH,
            new KeyStorage.KeyRing());
    private static final String CONNECTED = "Anna Lind \u2014 Connected";
    private static final String SIGNED_OUT = "Signed out";

    private final List<String> executed = new ArrayList<>();
    private final List<Account> used = new ArrayList<>();
    private final TrayMenu menu = new TrayMenu(Set.of(Commands.LOGOUT, Commands.QUIT)::contains, executed::add,
            used::add, () -> executed.add("cancel"));

    private List<MenuEntry> entries(SignInState state, String words) {
        return menu.entries(state, words, List.of(), List.of());
    }

    private static List<MenuEntry> ftrack(List<MenuEntry> entries) {
        return entries.stream().filter(Menu.class::isInstance).map(Menu.class::cast).findFirst().orElseThrow()
                .entries();
    }

    private static Choice choice(List<MenuEntry> entries, String label) {
        return entries.stream().filter(Choice.class::isInstance).map(Choice.class::cast)
                .filter(choice -> choice.label().replace("&", "").startsWith(label)).findFirst().orElseThrow();
    }

    @Test
    void saysWhoIsSignedInAndHowTheConnectionIs() {
        assertEquals(new Words("state", "Anna Lind \u2014 Connected"),
                entries(SIGNED_IN, CONNECTED).get(1));
        assertEquals(new Words("state", "Signed out"),
                entries(SignInState.SignedOut.withoutProblem(), SIGNED_OUT).get(1));
    }

    @Test
    void offersLogoutToTheSignedInAndLoginToTheOthers() {
        assertTrue(choice(ftrack(entries(SIGNED_IN, CONNECTED)), "Sign out").enabled());
        assertFalse(choice(ftrack(entries(SignInState.SignedOut.withoutProblem(), SIGNED_OUT)), "Sign in").enabled());
    }

    @Test
    void cancelsTheSignInWhileTheBrowserIsWaitedFor() {
        SignInState waiting = new SignInState.WaitingForBrowser(URI.create("https://studio.example"),
                URI.create("https://studio.example/user/api_credentials"), Instant.EPOCH);
        choice(entries(waiting, "Waiting"), "Cancel the sign-in").action().run();
        assertEquals(List.of("cancel"), executed);
        assertTrue(entries(SIGNED_IN, CONNECTED).stream().noneMatch(entry -> entry.key().equals("cancel")));
    }

    @Test
    void hasRunResetAndStopBelowTheActionListener() {
        Menu listener = (Menu) ftrack(entries(SIGNED_IN, CONNECTED)).getLast();
        assertEquals(List.of("Run", "Reset", "Stop"),
                listener.entries().stream().map(entry -> ((Choice) entry).label().replace("&", "")).toList());
    }

    @Test
    void switchesToAnotherAccountWhenThereIsOne() {
        Account ben = new Account(URI.create("https://studio.example"), "ben", "2", "Ben & Co");
        Menu others = (Menu) ftrack(menu.entries(SIGNED_IN, CONNECTED, List.of(ben), List.of())).stream()
                .filter(entry -> entry instanceof Menu sub && sub.label().replace("&", "").equals("Switch account"))
                .findFirst().orElseThrow();
        Choice choice = (Choice) others.entries().getFirst();
        assertEquals("Ben && Co (studio.example)", choice.label());
        choice.action().run();
        assertEquals(List.of(ben), used);
    }

    @Test
    void hasWhatWasStartedAboveTheRestAndAKeyOfItsOwnForEachLine() {
        List<MenuEntry> all = menu.entries(SIGNED_IN, CONNECTED, List.of(),
                List.of(new Menu("running", "&Running", List.of(new Words("x", "y")))));
        assertEquals("running", all.get(3).key());
        List<String> keys = keys(all).toList();
        assertEquals(keys.stream().distinct().toList(), keys);
    }

    private static Stream<String> keys(List<MenuEntry> entries) {
        return entries.stream().flatMap(each -> each instanceof Menu below
                ? Stream.concat(Stream.of(below.key()), keys(below.entries()))
                : Stream.of(each.key()));
    }

    @Test
    void alwaysEndsWithQuit() {
        Choice quit = (Choice) entries(SignInState.SignedOut.withoutProblem(), SIGNED_OUT).getLast();
        assertTrue(quit.enabled());
        quit.action().run();
        assertEquals(List.of(Commands.QUIT), executed);
    }
}
