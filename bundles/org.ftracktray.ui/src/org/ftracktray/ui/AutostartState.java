// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui;

/**
 * Whether the tray starts with the session.
 *
 * @param changeable
 *            whether the user can change it here
 * @param reason
 *            a sentence: what decides
 */
public record AutostartState(boolean on, boolean changeable, String reason) {}
