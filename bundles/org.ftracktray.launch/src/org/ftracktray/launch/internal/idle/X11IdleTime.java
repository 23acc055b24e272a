// SPDX-License-Identifier: EPL-2.0
package org.ftracktray.launch.internal.idle;

import java.time.Duration;
import java.util.Optional;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/**
 * X11: the counter IDLETIME of the synchronisation extension, which every desktop has because GTK needs its library. The
 * connection stays open; it belongs to the one thread that asks.
 */
public final class X11IdleTime implements IdleTimeSource {

    private static final String COUNTER = "IDLETIME";

    private final String displayName;
    private Pointer display;
    private NativeLong counter;

    public X11IdleTime(String displayName) {
        this.displayName = displayName;
    }

    @Override
    public Optional<Duration> idle() {
        if (displayName == null || counter == null && !connect()) {
            return Optional.empty();
        }
        try (Memory value = new Memory(8)) {
            int told = sync("XSyncQueryCounter", display, counter, value);
            long millis = (long) value.getInt(0) << 32 | Integer.toUnsignedLong(value.getInt(4));
            return told == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
        }
    }

    private boolean connect() {
        display = NativeLibrary.getInstance("X11").getFunction("XOpenDisplay").invokePointer(new Object[]{displayName});
        if (display == null) {
            return false;
        }
        try (Memory two = new Memory(8)) {
            if (sync("XSyncQueryExtension", display, two, two.share(4)) == 0
                    || sync("XSyncInitialize", display, two, two.share(4)) == 0) {
                return false;
            }
            Pointer all = NativeLibrary.getInstance("Xext").getFunction("XSyncListSystemCounters")
                    .invokePointer(new Object[]{display, two});
            counter = all == null ? null : find(all, two.getInt(0));
            return counter != null;
        }
    }

    /** Each entry has a name, an id and the resolution in two numbers. */
    private static NativeLong find(Pointer all, int number) {
        int size = Native.POINTER_SIZE + NativeLong.SIZE + 8;
        for (int i = 0; i < number; i++) {
            Pointer entry = all.share((long) i * size);
            if (COUNTER.equals(entry.getPointer(0).getString(0))) {
                return entry.getNativeLong(Native.POINTER_SIZE);
            }
        }
        return null;
    }

    private static int sync(String function, Object... arguments) {
        return NativeLibrary.getInstance("Xext").getFunction(function).invokeInt(arguments);
    }
}
