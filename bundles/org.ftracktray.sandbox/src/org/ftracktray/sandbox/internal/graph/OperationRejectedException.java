// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.sandbox.internal.graph;

/** A change that the studio does not accept, with the name that ftrack's server gives to the reason. */
public final class OperationRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        VALIDATION("ValidationError"), DUPLICATE("DuplicateEntryError"), VALUE("ValueError"), KEY(
                "KeyError"), PERMISSION("PermissionError");

        private final String exception;

        Reason(String exception) {
            this.exception = exception;
        }

        public String exception() {
            return exception;
        }
    }

    private final Reason reason;

    public OperationRejectedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
