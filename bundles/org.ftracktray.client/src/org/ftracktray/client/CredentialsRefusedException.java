// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

/** The site does not accept the user name and API key. Retrying with the same ones is useless. */
public final class CredentialsRefusedException extends FtrackException {
    private final int status;
    private final String serverText;

    /**
     * @param status HTTP status; 200 when the site reports errors only in the body
     * @param serverText the site's own words, {@code ""} when it gave none
     */
    public CredentialsRefusedException(int status, String serverText) {
        super(new Problem("ftrack did not accept the user name and API key.",
                serverText.isBlank() ? "The key may have been reset or belong to somebody else." : serverText,
                "Sign in again."), null);
        this.status = status;
        this.serverText = serverText;
    }

    /** HTTP status; 200 when the site reports errors only in the body. */
    public int status() {
        return status;
    }

    /** The site's own words, {@code ""} when it gave none; no API key is in them. */
    public String serverText() {
        return serverText;
    }
}
