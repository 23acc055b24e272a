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

import org.ftracktray.signin.Account;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignInState;
import org.ftracktray.ui.internal.Commands;
import org.ftracktray.ui.internal.ConnectionStatus;
import org.ftracktray.ui.internal.tray.TrayMenuEntry.Choice;
import org.ftracktray.ui.internal.tray.TrayMenuEntry.Menu;
import org.ftracktray.ui.internal.tray.TrayMenuEntry.Words;
import org.ftracktray.ui.internal.widgets.Level;
import org.junit.jupiter.api.Test;

class TrayMenuTest {
    private static final SignInState SIGNED_IN = new SignInState.SignedIn(
            new Account(URI.create("https://studio.example"), "anna", "1", "Anna Lind"), Instant.EPOCH,
            new KeyStorage.KeyRing());
    private static final ConnectionStatus CONNECTED = new ConnectionStatus(Level.OK, "Connected", "");
    private static final ConnectionStatus SIGNED_OUT = new ConnectionStatus(Level.OFF, "Signed out", "");

    private final List<String> executed = new ArrayList<>();
    private final List<Account> used = new ArrayList<>();
    private final TrayMenu menu = new TrayMenu(Set.of(Commands.LOGOUT, Commands.QUIT)::contains, executed::add,
            used::add);

    private List<TrayMenuEntry> entries(SignInState state, ConnectionStatus connectionStatus) {
        return menu.entries(state, connectionStatus, List.of());
    }

    private static List<TrayMenuEntry> ftrack(List<TrayMenuEntry> entries) {
        return entries.stream().filter(Menu.class::isInstance).map(Menu.class::cast).findFirst().orElseThrow()
                .entries();
    }

    private static Choice choice(List<TrayMenuEntry> entries, String label) {
        return entries.stream().filter(Choice.class::isInstance).map(Choice.class::cast)
                .filter(choice -> choice.label().replace("&", "").startsWith(label)).findFirst().orElseThrow();
    }

    @Test
    void saysWhoIsSignedInAndHowTheConnectionIs() {
        assertEquals(new Words("Anna Lind \u2014 Connected"), ftrack(entries(SIGNED_IN, CONNECTED)).getFirst());
        assertEquals(new Words("Signed out"),
                ftrack(entries(SignInState.SignedOut.withoutProblem(), SIGNED_OUT)).getFirst());
    }

    @Test
    void offersLogoutToTheSignedInAndLoginToTheOthers() {
        assertTrue(choice(ftrack(entries(SIGNED_IN, CONNECTED)), "Logout").enabled());
        assertFalse(choice(ftrack(entries(SignInState.SignedOut.withoutProblem(), SIGNED_OUT)), "Login").enabled());
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
        Menu others = (Menu) ftrack(menu.entries(SIGNED_IN, CONNECTED, List.of(ben))).stream()
                .filter(entry -> entry instanceof Menu sub && sub.label().replace("&", "").equals("Switch account"))
                .findFirst().orElseThrow();
        Choice choice = (Choice) others.entries().getFirst();
        assertEquals("Ben && Co (studio.example)", choice.label());
        choice.action().run();
        assertEquals(List.of(ben), used);
    }

    @Test
    void alwaysEndsWithQuit() {
        Choice quit = (Choice) entries(SignInState.SignedOut.withoutProblem(), SIGNED_OUT).getLast();
        assertTrue(quit.enabled());
        quit.action().run();
        assertEquals(List.of(Commands.QUIT), executed);
    }
}
