// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.ui.internal.window;

import java.util.UUID;

import org.eclipse.core.runtime.ILog;
import org.ftracktray.client.Registration;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/**
 * Tells when the X server's system tray gets another owner or none. It sleeps in the X server's queue until then: no polling.
 * See the XFixes extension, {@code XFixesSelectSelectionInput}.
 */
final class XTrayWatch implements Registration {
    /** Set, window destroyed, client closed. */
    private static final NativeLong ALL_CHANGES = new NativeLong(7);
    private static final NativeLong CURRENT_TIME = new NativeLong(0);
    /** An XEvent is 24 longs. */
    private static final int EVENT_BYTES = 24 * 8;

    /** The two calls of libXfixes. */
    interface Xfixes extends com.sun.jna.Library {
        boolean XFixesQueryExtension(Pointer display, Pointer firstEvent, Pointer firstError);

        void XFixesSelectSelectionInput(Pointer display, NativeLong window, NativeLong selection, NativeLong mask);
    }

    private final String screen;
    private final Runnable changed;
    /** A selection of our own: who takes it wakes the watching thread, which nothing else can do safely. */
    private final String end = "_FTRACKTRAY_END_" + UUID.randomUUID();
    private volatile boolean ended;

    private XTrayWatch(String screen, Runnable changed) {
        this.screen = screen;
        this.changed = changed;
    }

    /**
     * Watches on a connection of its own. Says nothing where there is no X server.
     *
     * @param screen as in the environment variable {@code DISPLAY}
     * @param changed called on a thread of its own
     */
    static Registration start(String screen, Runnable changed) {
        XTrayWatch watch = new XTrayWatch(screen, changed);
        Thread.ofPlatform().daemon().name("watch of the X server's tray").start(() -> {
            try {
                watch.run();
            } catch (UnsatisfiedLinkError missing) {
                ILog.get().info("Nobody tells when the tray goes away: " + missing.getMessage());
            }
        });
        return watch;
    }

    private void run() {
        Xlib x = Native.load("X11", Xlib.class);
        Xfixes fixes = Native.load("Xfixes", Xfixes.class);
        Pointer display = x.XOpenDisplay(screen);
        if (display == null) {
            return;
        }
        try (Memory numbers = new Memory(16); Memory event = new Memory(EVENT_BYTES)) {
            if (!fixes.XFixesQueryExtension(display, numbers, numbers.share(8))) {
                ILog.get().info("Nobody tells when the tray goes away: the X server has no XFixes.");
                return;
            }
            NativeLong root = x.XDefaultRootWindow(display);
            for (String selection : new String[]{Xlib.traySelection(x, display), end}) {
                fixes.XFixesSelectSelectionInput(display, root, x.XInternAtom(display, selection, false), ALL_CHANGES);
            }
            while (!ended && x.XNextEvent(display, event) == 0) {
                if (!ended) {
                    changed.run();
                }
            }
        } finally {
            x.XCloseDisplay(display);
        }
    }

    /** Ends the thread and its connection soon. */
    @Override
    public void close() {
        ended = true;
        try {
            Xlib x = Native.load("X11", Xlib.class);
            Pointer display = x.XOpenDisplay(screen);
            if (display != null) {
                x.XSetSelectionOwner(display, x.XInternAtom(display, end, false), x.XDefaultRootWindow(display),
                        CURRENT_TIME);
                x.XCloseDisplay(display);
            }
        } catch (UnsatisfiedLinkError missing) {
            ILog.get().info("There was no watch of the tray: " + missing.getMessage());
        }
    }
}
