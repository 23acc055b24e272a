// SPDX-License-Identifier: EPL-2.0
/** Files that a client keeps its state in: replaced as a whole, synced, private, and set aside when damaged. */
@Export
@Version("0.1.0")
package org.ftracktray.client.file;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
