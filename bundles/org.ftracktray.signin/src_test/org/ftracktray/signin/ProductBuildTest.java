// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProductBuildTest {
    @Test
    void theManifestTellsVersionDateAndCommit() {
        var build = ProductBuild.of("1.2.0 202611281530 f5a11b8+");
        assertEquals(new ProductBuild("1.2.0", "202611281530", "f5a11b8+"), build);
        assertEquals("1.2.0 (202611281530, f5a11b8+)", build.text());
        assertEquals("FtrackTray/1.2.0", build.userAgent());
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertEquals("1.2.0 (202611281530)", ProductBuild.of("1.2.0 202611281530 unknown").text());
        assertEquals("0.0.0", ProductBuild.of(null).text());
        assertEquals("0.0.0", ProductBuild.of(" ").text());
    }

    @Test
    void serversAreToldTheVersion() {
        assertEquals(ProductBuild.current().userAgent(), ProductConnection.options().userAgent());
    }
}
