// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.ftracktray.e2e.story.Step;
import org.ftracktray.e2e.story.Story;
import org.ftracktray.testing.desktop.Desktop;
import org.ftracktray.testing.product.Product;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final Path PICTURES = Path.of(System.getProperty("ftracktray.target"), "story");

    @Test
    void anArtistSignsInStartsAnApplicationFromATaskAndSignsOut() {
        try (Desktop desktop = Desktop.virtual(); Story story = new Story(desktop, Product.built())) {
            for (Step step : story.steps()) {
                try {
                    assertThat(step.play().get()).as(step.deed()).isNotBlank();
                } finally {
                    desktop.screenshot(PICTURES.resolve(step.name() + ".png"));
                    story.keepLogs(PICTURES.resolve("logs"));
                }
            }
        }
    }
}
