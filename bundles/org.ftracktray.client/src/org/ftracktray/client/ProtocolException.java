// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

/** The answer does not follow ftrack's protocol although it does not look like another kind of server either. */
public final class ProtocolException extends FtrackException {
    /**
     * @param detail what was wrong, one sentence
     * @param cause the technical error, may be null
     */
    public ProtocolException(String detail, Throwable cause) {
        super(new Problem("The answer of the ftrack site could not be understood.", detail,
                "Something in between may have changed it. Try again; if it stays, report it to your administrator."),
                cause);
    }
}
