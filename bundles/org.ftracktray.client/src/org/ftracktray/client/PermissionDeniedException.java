// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client;

/** The credentials are right, but this user may not do what was asked. */
public final class PermissionDeniedException extends FtrackException {
    private final int status;
    private final String serverText;

    /**
     * @param status HTTP status; 200 when the site reports errors only in the body
     * @param serverText the site's own words, {@code ""} when it gave none
     */
    public PermissionDeniedException(int status, String serverText) {
        super(new Problem("ftrack does not allow this for your user.", serverText,
                "Ask your ftrack administrator for the permission."), null);
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
