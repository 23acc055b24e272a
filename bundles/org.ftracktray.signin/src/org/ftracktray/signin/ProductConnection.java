// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

import org.ftracktray.client.ConnectionOptions;

/** How this product connects to a site: the client's defaults under the product's own name, by which a proxy's log tells it. */
public final class ProductConnection {
    private ProductConnection() {}

    /** Never null; {@code User-Agent} names product and version: {@code FtrackTray/1.2.0}. */
    public static ConnectionOptions options() {
        return ConnectionOptions.defaults().withUserAgent(ProductBuild.current().userAgent());
    }
}
