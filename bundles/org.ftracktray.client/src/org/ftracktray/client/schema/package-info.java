// SPDX-License-Identifier: EPL-2.0
/** The entity types of a site. */
@Export
@Version("0.1.0")
package org.ftracktray.client.schema;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
