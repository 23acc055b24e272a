// SPDX-License-Identifier: EPL-2.0
/** Events and socket.io 0.9 packets as they are on the line, for who writes the other side: a server, a test or a relay. */
@Export(attribute = "x-friends:=\"org.ftracktray.sandbox\"")
@Version("0.1.0")
package org.ftracktray.client.wire;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
