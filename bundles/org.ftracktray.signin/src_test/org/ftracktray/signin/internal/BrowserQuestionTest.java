// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.ftracktray.signin.BrowserQuestion;
import org.ftracktray.signin.BrowserUser;
import org.ftracktray.signin.SignInState.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BrowserQuestionTest {
    @TempDir
    Path folder;

    private FakeStudio studio;
    private House house;
    private final Browser browser = new Browser();

    @BeforeEach
    void signIn() throws Exception {
        studio = new FakeStudio();
        house = new House(folder);
        house.signIn.withApiKey(studio.site(), "anna", studio.add("anna", true));
        house.next(SignedIn.class);
    }

    @AfterEach
    void stop() throws IOException {
        browser.close();
        house.close();
        studio.close();
    }

    @Test
    void anotherUserInTheBrowserIsToldHereAndThere() throws Exception {
        try (BrowserQuestion question = house.signIn.whoIsInTheBrowser()) {
            HttpResponse<String> page = browser.get(Browser.answer(question.link(), "ben", "bens-other-key"));
            assertEquals(new BrowserUser("ben", false), question.answer().get(20, TimeUnit.SECONDS));
            assertTrue(page.body().contains("They are different users"), page.body());
        }
        assertEquals("anna", assertInstanceOf(SignedIn.class, house.signIn.state()).account().user());
    }

    @Test
    void theSameUserIsTheSameInAnyCase() throws Exception {
        try (BrowserQuestion question = house.signIn.whoIsInTheBrowser()) {
            HttpResponse<String> page = browser.get(Browser.answer(question.link(), "Anna", "key"));
            assertEquals(new BrowserUser("Anna", true), question.answer().get(20, TimeUnit.SECONDS));
            assertTrue(page.body().contains("It is the same user"), page.body());
        }
    }

    @Test
    void theKeyInUseIsNotReplaced() {
        try (BrowserQuestion question = house.signIn.whoIsInTheBrowser()) {
            assertTrue(question.link().getRawQuery().startsWith("identifier=ftrack-tray-comparison-"),
                    "" + question.link());
        }
    }

    @Test
    void closingItCancelsTheAnswer() {
        BrowserQuestion question = house.signIn.whoIsInTheBrowser();
        question.close();
        ExecutionException end = assertThrows(ExecutionException.class,
                () -> question.answer().get(20, TimeUnit.SECONDS));
        assertInstanceOf(CancellationException.class, end.getCause());
    }

    @Test
    void itEndsAfterTheTimeLimit() throws Exception {
        house.browserLimit = Duration.ofMillis(50);
        house.start();
        house.signIn.restore();
        house.next(SignedIn.class);
        BrowserQuestion question = house.signIn.whoIsInTheBrowser();
        ExecutionException end = assertThrows(ExecutionException.class,
                () -> question.answer().get(20, TimeUnit.SECONDS));
        assertInstanceOf(TimeoutException.class, end.getCause());
    }
}
