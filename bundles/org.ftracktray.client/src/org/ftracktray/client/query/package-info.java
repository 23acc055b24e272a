// SPDX-License-Identifier: EPL-2.0
/** Queries put together from parts, so that no value can change their meaning. */
@Export
@Version("0.1.0")
package org.ftracktray.client.query;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
