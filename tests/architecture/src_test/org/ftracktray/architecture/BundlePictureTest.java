// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class BundlePictureTest {

    /** With {@code -Dscreenshots=...} it is drawn anew, as the other pictures of the documentation are. */
    @Test
    void thePictureOfTheDocumentationShowsTheBundlesAsTheyAre() throws IOException {
        String picture = new BundlePicture(Bundles.folders()).svg();
        String screenshots = System.getProperty("ftracktray.screenshots", "");
        if (!screenshots.isEmpty()) {
            Files.writeString(Path.of(screenshots).resolve("bundles.svg"), picture);
        }
        Path drawn = Path.of(System.getProperty("ftracktray.bundles")).resolveSibling("docs/images/bundles.svg");
        assertEquals(Files.readString(drawn), picture,
                "the bundles changed; draw them anew with ./test -Dscreenshots=$PWD/docs/images");
    }
}
