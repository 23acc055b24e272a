// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.ftracktray.testing.desktop.Waiting;
import org.ftracktray.testing.product.Product;
import org.ftracktray.testing.product.SandboxProcess;
import org.junit.jupiter.api.Test;

class SandboxCommandTest {
    @Test
    void announcesAddressAndAccountsInOneLineAndEndsInOrderOnSigterm() {
        try (SandboxProcess sandbox = SandboxProcess.start(Product.built())) {
            String account = "\\{\"user\":\"[a-z]+\",\"apiKey\":\"[^\"]+\"\\}";

            assertThat(sandbox.line())
                    .matches("\\{\"url\":\"http://127\\.0\\.0\\.1:\\d+\",\"accounts\":\\[" + account + "(,"
                            + account + ")*\\]\\}");
            assertThat(sandbox.accounts()).extracting(SandboxProcess.Account::user).contains("anna", "ben", "carla");

            sandbox.output().process().destroy();

            assertThat(sandbox.output().exitCode(Waiting.LIMIT)).isZero();
            assertThat(sandbox.output().lines()).containsExactly(sandbox.line());
            assertThat(sandbox.output().errors()).isEmpty();
        }
    }
}
