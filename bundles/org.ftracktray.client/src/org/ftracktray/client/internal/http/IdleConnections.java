// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.client.internal.http;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Connections that wait for the next request to the same host, for a short time. Thread-safe. */
final class IdleConnections {
    private static final int MOST = 4;
    private static final long LONGEST_MILLIS = 20_000;

    /** @param since by the wall clock, which goes on while the machine sleeps */
    private record Idle(String site, HttpConnection connection, long since) {
        boolean isOld() {
            return Math.abs(System.currentTimeMillis() - since) > LONGEST_MILLIS;
        }
    }

    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    /** The one that was used last, no longer kept here; null if there is none that works. */
    HttpConnection take(URI address) {
        for (IdleConnections.Idle next = poll(site(address)); next != null; next = poll(site(address))) {
            if (!next.isOld() && next.connection.isQuiet()) {
                return next.connection;
            }
            close(next.connection);
        }
        return null;
    }

    private synchronized Idle poll(String site) {
        for (Iterator<Idle> all = idle.iterator(); all.hasNext();) {
            IdleConnections.Idle one = all.next();
            if (one.site.equals(site)) {
                all.remove();
                return one;
            }
        }
        return null;
    }

    private static String site(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    void keep(URI address, HttpConnection connection) {
        HttpConnection surplus;
        synchronized (this) {
            if (closed) {
                surplus = connection;
            } else {
                idle.addFirst(new Idle(site(address), connection, System.currentTimeMillis()));
                surplus = idle.size() > MOST ? idle.removeLast().connection : null;
            }
        }
        if (surplus != null) {
            close(surplus);
        }
    }

    void close() {
        List<Idle> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(idle);
            idle.clear();
        }
        all.forEach(one -> close(one.connection));
    }

    private static void close(HttpConnection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // it is given up in any case
        }
    }
}
