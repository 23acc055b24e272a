// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.limit;

/** A disk or somebody's code did not answer in time; the message is a sentence. */
public final class NoAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    NoAnswerException(String place, String message) {
        super(message);
        this.place = place;
    }

    /** The file, folder or bundle that was asked last. */
    public String place() {
        return place;
    }
}
