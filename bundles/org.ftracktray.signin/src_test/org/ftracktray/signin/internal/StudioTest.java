// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.ftracktray.client.ApiKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A studio with one user, and a sign-in that knows nobody yet. */
@Timeout(180)
abstract class StudioTest {
    @TempDir
    Path folder;

    FakeStudio studio;
    ApiKey anna;
    House house;

    @BeforeEach
    void openStudio() throws IOException {
        studio = new FakeStudio();
        anna = studio.add("anna", true);
        house = new House(folder);
    }

    @AfterEach
    void closeStudio() {
        house.close();
        studio.close();
    }
}
