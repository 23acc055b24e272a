// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.catalogue;

import org.ftracktray.launch.Launcher;

/** A launcher and the name of the bundle that contributed it. */
public record LauncherContribution(Launcher launcher, String contributor) {}
