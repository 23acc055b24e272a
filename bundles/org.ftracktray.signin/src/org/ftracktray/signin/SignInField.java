// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.signin;

/** The input a problem belongs to, so that a view can show it there. */
public enum SignInField {
    /** The address of the ftrack site. */
    SITE,
    /** The user name. */
    USER,
    /** The API key. */
    KEY,
    /** The password of the encrypted file. */
    PASSWORD
}
