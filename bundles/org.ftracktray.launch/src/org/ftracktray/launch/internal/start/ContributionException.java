// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.start;

/** What contributed code threw: its message is told to the artist as it is, the log also names who threw it. */
final class ContributionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String who;

    /** @param who names the code as the subject of a sentence */
    ContributionException(String who, Exception cause) {
        super(cause.getMessage(), cause);
        this.who = who;
    }

    @Override
    public String toString() {
        return who + " failed: " + getCause();
    }
}
