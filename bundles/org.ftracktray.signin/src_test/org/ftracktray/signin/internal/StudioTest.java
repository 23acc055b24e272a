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
public abstract class StudioTest {
    @TempDir
    public Path folder;

    public FakeStudio studio;
    public ApiKey anna;
    public SignInFixture fixture;

    @BeforeEach
    void openStudio() throws IOException {
        studio = new FakeStudio();
        anna = studio.add("anna", true);
        fixture = new SignInFixture(folder);
    }

    @AfterEach
    void closeStudio() {
        fixture.close();
        studio.close();
    }
}
