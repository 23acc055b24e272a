// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.ftracktray.signin.BrowserUser;
import org.ftracktray.signin.BrowserUserQuery;
import org.ftracktray.signin.SignInState.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserQuestionTest extends StudioTest {
    private final Browser browser = new Browser();

    @BeforeEach
    void signIn() throws Exception {
        fixture.signIn.withApiKey(studio.site(), "anna", anna);
        fixture.next(SignedIn.class);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void anotherUserInTheBrowserIsToldHereAndThere() throws Exception {
        try (BrowserUserQuery question = fixture.signIn.queryBrowserUser()) {
            HttpResponse<String> page = browser.get(Browser.answer(question.link(), "ben", "bens-other-key"));
            assertEquals(new BrowserUser("ben", false), question.answer().get(60, TimeUnit.SECONDS));
            assertTrue(page.body().contains("They are different users"), page.body());
        }
        assertEquals("anna", assertInstanceOf(SignedIn.class, fixture.signIn.state()).account().user());
    }

    @Test
    void theSameUserIsTheSameInAnyCase() throws Exception {
        try (BrowserUserQuery question = fixture.signIn.queryBrowserUser()) {
            HttpResponse<String> page = browser.get(Browser.answer(question.link(), "Anna", "key"));
            assertEquals(new BrowserUser("Anna", true), question.answer().get(60, TimeUnit.SECONDS));
            assertTrue(page.body().contains("It is the same user"), page.body());
        }
    }

    @Test
    void theKeyInUseIsNotReplaced() {
        try (BrowserUserQuery question = fixture.signIn.queryBrowserUser()) {
            assertTrue(question.link().getRawQuery().startsWith("identifier=ftrack-tray-comparison-"),
                    "" + question.link());
        }
    }

    @Test
    void closingItCancelsTheAnswer() {
        BrowserUserQuery question = fixture.signIn.queryBrowserUser();
        question.close();
        ExecutionException end = assertThrows(ExecutionException.class,
                () -> question.answer().get(60, TimeUnit.SECONDS));
        assertInstanceOf(CancellationException.class, end.getCause());
    }

    @Test
    void itEndsAfterTheTimeLimit() throws Exception {
        fixture.surroundings.properties.put("ftracktray.browserLimit", "1");
        BrowserUserQuery question = fixture.signIn.queryBrowserUser();
        ExecutionException end = assertThrows(ExecutionException.class,
                () -> question.answer().get(60, TimeUnit.SECONDS));
        assertInstanceOf(TimeoutException.class, end.getCause());
    }
}
