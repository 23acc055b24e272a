// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.ftracktray.signin.KeyStorage;
import org.ftracktray.signin.SignIn;
import org.ftracktray.signin.SignInState.Locked;
import org.ftracktray.signin.SignInState.SignedIn;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In this order, because a password file that was opened once stays open until the program ends. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasswordTest {
    private static final String NODE = "org.ftracktray.signin";
    private static final String BYTES = "AAECAwQFBgcICQoLDA0ODw==";

    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;
    private SignIn signIn;

    @BeforeEach
    void openBot() {
        bot = tray.bot();
        signIn = tray.service(SignIn.class);
    }

    private static Path file() throws IOException {
        return Path.of(Platform.getInstanceLocation().getDataArea(NODE + "/keys.json").getPath());
    }

    /** What an earlier run of the program leaves behind, sealed with a password that nobody knows. */
    private void leaveALockedAccount() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"version\":1,\"rounds\":1000,\"salt\":\"%s\",\"nonce\":\"AAECAwQFBgcICQoL\","
                .formatted(BYTES) + "\"data\":\"%s%s\"}".formatted(BYTES.replace("==", "AA"), BYTES));
        String line = Stream.of("PASSWORD_FILE", tray.site().toString(), "anna", "", "Anna Lindqvist")
                .map(field -> URLEncoder.encode(field, StandardCharsets.UTF_8)).collect(Collectors.joining(" "));
        InstanceScope.INSTANCE.getNode(NODE).put("accounts", line);
    }

    @Test
    @Order(1)
    void asksForThePasswordOfTheFileAndSaysThatItIsWrong() throws IOException {
        leaveALockedAccount();
        signIn.restore();
        bot.textWithId(WidgetKeys.LOGIN_PASSWORD).setText("not the password");
        bot.waitUntil("who is to be unlocked", () -> bot.labels().contains("Unlock the API key of Anna Lindqvist"));
        bot.buttonWithId(WidgetKeys.LOGIN_UNLOCK).click();
        bot.labelWithId(WidgetKeys.LOGIN_WAITING_STATUS).waitForText("This is not the password");
        bot.captureScreenshot("login-locked");
        assertThat(bot.textWithId(WidgetKeys.LOGIN_PASSWORD).getText()).isEmpty();
        assertThat(signIn.state()).isInstanceOf(Locked.class);
        bot.buttonWithId(WidgetKeys.LOGIN_OTHER).click();
        bot.waitUntil("the form", () -> bot.buttonWithId(WidgetKeys.LOGIN_BROWSER).isVisible());
    }

    @Test
    @Order(2)
    void keepsTheKeyWithAPasswordThatWasTypedTwiceAlike() throws IOException {
        Files.deleteIfExists(file());
        tray.signIn("anna");
        bot.cTabItem("User").activate();
        bot.buttonWithId(WidgetKeys.USER_KEEP).click();
        bot.textWithLabel("Password").setText("correct horse");
        bot.textWithLabel("Again").setText("correct house");
        bot.labelWithId(WidgetKeys.PASSWORD_STATUS).waitForText("differ");
        assertThat(bot.button("OK").isEnabled()).isFalse();
        bot.captureScreenshot("password");
        bot.textWithLabel("Again").setText("correct horse");
        bot.button("OK").click();
        bot.labelWithId(WidgetKeys.USER_KEPT).waitForText("a file that your password opens");
        assertThat(((SignedIn) signIn.state()).kept()).isInstanceOf(KeyStorage.PasswordFile.class);
        assertThat(bot.buttonWithId(WidgetKeys.USER_KEEP).isVisible()).isFalse();
    }
}
