// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

/**
 * Who is signed in to ftrack in the browser.
 *
 * @param user the user name there
 * @param sameAsHere whether it is the user signed in here; when not, actions of the web page are not answered
 */
public record BrowserUser(String user, boolean sameAsHere) {}
