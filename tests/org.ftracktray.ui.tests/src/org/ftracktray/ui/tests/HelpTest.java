// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Link;
import org.ftracktray.ui.WidgetKeys;
import org.ftracktray.ui.tests.bot.Bot;
import org.ftracktray.ui.tests.running.RunningTray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the Help menu leads to. */
class HelpTest {
    @RegisterExtension
    final RunningTray tray = new RunningTray();
    private Bot bot;

    @BeforeEach
    void openBot() {
        bot = tray.bot();
    }

    @Test
    void theGuideForArtistsIsInTheProductAndCanBeClosed() {
        bot.menu("Help", "Guide for artists").click();
        String guide = bot.withId(StyledText.class, WidgetKeys.GUIDE).ask(StyledText::getText);
        assertThat(guide).contains("Sign in with Ftrack").doesNotContain("**");
        bot.captureScreenshot("guide");
        bot.button("Close").click();
        bot.waitUntil("closed", () -> !bot.withId(StyledText.class, WidgetKeys.GUIDE).isVisible());
    }

    @Test
    void aboutNamesTheLicenceAndLeadsToTheGuide() {
        bot.menu("Help", "About Ftrack Tray").click();
        String licence = bot.withId(Link.class, WidgetKeys.ABOUT_LINK).ask(Link::getText);
        assertThat(licence).contains("Eclipse Public License");
        bot.captureScreenshot("about");
        bot.button("Guide").click();
        String guide = bot.withId(StyledText.class, WidgetKeys.GUIDE).ask(StyledText::getText);
        assertThat(guide).isNotBlank();
    }
}
