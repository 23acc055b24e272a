// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.tray;

/** What the tray icon shows: a picture, and how things stand in words. */
record TrayLook(TrayPicture picture, String words) {}
