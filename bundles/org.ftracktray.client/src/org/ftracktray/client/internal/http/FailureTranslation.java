// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import org.ftracktray.client.CredentialsRefusedException;
import org.ftracktray.client.FtrackException;
import org.ftracktray.client.NotFtrackException;
import org.ftracktray.client.NotFtrackException.Found;
import org.ftracktray.client.ProtocolException;
import org.ftracktray.client.UnreachableException;
import org.ftracktray.client.UnreachableException.Reason;
import org.ftracktray.client.internal.failure.CauseChain;
import org.ftracktray.client.internal.failure.NoWebServerException;
import org.ftracktray.client.internal.failure.ProxyRefusedException;

/** From the errors of the JDK to this client's own. */
public final class FailureTranslation {
    private FailureTranslation() {}

    public static FtrackException of(Throwable error, URI address) {
        Throwable cause = error;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof FtrackException known) {
            return known;
        }
        if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
            return new ProtocolException("It is too large for this program.", cause);
        }
        if (CauseChain.find(NoWebServerException.class, cause) != null) {
            return new NotFtrackException(Found.NO_WEB_SERVER, address, 0, "");
        }
        return new UnreachableException(reason(cause), address, cause);
    }

    private static Reason reason(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            Reason reason = switch (cause) {
                case UnknownHostException e -> Reason.NAME_NOT_FOUND;
                case SocketTimeoutException e -> Reason.TIMED_OUT;
                case TimeoutException e -> Reason.TIMED_OUT;
                case SSLException e -> Reason.TLS;
                case InterruptedException e -> Reason.INTERRUPTED;
                case CancellationException e -> Reason.INTERRUPTED;
                case ProxyRefusedException e -> e.wantsPassword() ? Reason.PROXY_PASSWORD : Reason.PROXY;
                default -> null;
            };
            if (reason != null) {
                return reason;
            }
        }
        ConnectException refused = CauseChain.find(ConnectException.class, error);
        return refused == null ? Reason.OTHER : Reason.REFUSED;
    }

    /** Whether it is pointless to try again before a person changed something. */
    public static boolean requiresUserAction(FtrackException error) {
        return error instanceof CredentialsRefusedException
                || error instanceof UnreachableException unreachable && unreachable.reason() == Reason.PROXY_PASSWORD;
    }
}
