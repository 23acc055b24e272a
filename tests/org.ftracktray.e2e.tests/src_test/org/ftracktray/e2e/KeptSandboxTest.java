// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.ftracktray.testing.desktop.Home;
import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Output;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.SandboxProcess;
import org.ftracktray.testing.web.StudioApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's sandbox command with a folder to keep the studio in and a file to make it from. */
class KeptSandboxTest {
    @TempDir
    Path folder;

    private Path seed(String text) throws IOException {
        return Files.writeString(folder.resolve("studio.yaml"), text);
    }

    @Test
    void findsAStudioOfItsOwnAgainAfterTheProcessWasKilled() throws Exception {
        String[] options = {"--data", folder.resolve("data").toString(), "--seed",
                seed("users: [{username: mia, roles: [User]}]\nprojects: [{name: juice}]\n").toString()};
        SandboxProcess.Account mia;
        try (SandboxProcess sandbox = SandboxProcess.start(Product.built(), options)) {
            mia = sandbox.account("mia");
            StudioApi studio = new StudioApi(sandbox.url(), mia);
            String project = studio.query("select id from Project where name is juice").getFirst().path("id")
                    .asString();
            studio.create("Shot", Map.of("name", "sh010", "parent_id", project));
            sandbox.output().process().destroyForcibly().waitFor();
        }
        try (SandboxProcess sandbox = SandboxProcess.start(Product.built(), options)) {
            assertThat(new StudioApi(sandbox.url(), mia).query("select name from Shot")).singleElement()
                    .satisfies(shot -> assertThat(shot.path("name").asString()).isEqualTo("sh010"));
        }
    }

    @Test
    void saysInOneLineWhyItCannotStart() throws Exception {
        String wrong = seed("users:\n  - {username: mia, roles: [Boss]}\n").toString();
        String file = folder.resolve("studio.yaml").toString();

        assertFailure("studio.yaml, line 2, users[0].roles[0]: there is no SecurityRole \"Boss\"", "--seed", wrong);
        assertFailure("is not a folder. Choose a folder that you may write to.", "--data", file);
        assertFailure("there is no such file", "--seed", folder.resolve("missing.yaml").toString());
    }

    private static void assertFailure(String reason, String... options) {
        try (Home home = new Home()) {
            String[] arguments = {"sandbox", options[0], options[1]};
            try (Output output = Output.of(home.environment(), home.log("sandbox"),
                    Product.built().command(home.folder(), "sandbox", arguments))) {
                assertThat(output.exitCode(Waiting.LIMIT)).isEqualTo(1);
                assertThat(output.lines()).isEmpty();
                assertThat(output.errors().lines()).singleElement().asString().contains("sandbox: ").contains(reason);
            }
        }
    }
}
